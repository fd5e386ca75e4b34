import { fail } from '@sveltejs/kit';
import { add_days, is_date } from '$lib/dates';
import { field_of } from '$lib/features/office/rates/forms';
import type { Values } from '$lib/features/office/properties/schema_form';
import type { Locale } from '$lib/i18n/locales';
import { expect_data, problem_of, type Api } from '$lib/server/api';

export interface RatesResult {
	form: string;
	values: Values;
	errors?: Record<string, string>;
	code?: string;
}

/** A property and its short-stay listing, whether or not it is on the market. */
export async function stay_of(api: Api, id: string) {
	const property = expect_data(await api.GET('/api/v1/office/properties/{id}', { params: { path: { id } } }));
	return { property, listing: property.listings.find(({ kind }) => kind === 'short_stay') };
}

/** Nothing while the stay has no terms: they come first. */
export async function load_plan(api: Api, id: string) {
	const answer = await api.GET('/api/v1/office/listings/{id}/rate-plan', { params: { path: { id } } });
	if (answer.response.status === 409) return undefined;
	return { plan: expect_data(answer), etag: answer.response.headers.get('etag') ?? '' };
}

/** The fields of a sent form, whose own begin without an underscore; several of one name are a list. */
export function values_of(data: FormData): Values {
	const names = [...new Set(data.keys())].filter((name) => !name.startsWith('_'));
	return Object.fromEntries(names.map((name) => [name, data.getAll(name).map(String).filter(Boolean).join(',')]));
}

type ApiAnswer = { data?: unknown; error?: unknown; response: Response };

/** What a form shows that the API did not accept; what is not about the form is the error page. */
export function refused(answer: ApiAnswer, form: string, values: Values, renamed: Record<string, string> = {}) {
	const problem = problem_of(answer);
	if (![409, 412, 422].includes(problem.status)) return expect_data<never>({ error: answer.error, response: answer.response });
	const errors = Object.fromEntries(
		(problem.errors ?? []).map(({ path, message }) => {
			const last = path.split('/').at(-1) ?? '';
			return [renamed[last] ?? field_of(path), message];
		})
	);
	return fail(problem.status, { form, values, errors, code: problem.code } satisfies RatesResult);
}

/** What was asked of the simulator, as its form shows it again, and its answer. */
export async function load_simulation(api: Api, id: string, locale: Locale, parameters: URLSearchParams) {
	const asked = Object.fromEntries(['check_in', 'check_out', 'adults', 'ages', 'pets', 'coupon', 'booked_on'].map((name) => [name, parameters.get(name)?.trim() ?? '']));
	const { check_in, check_out, coupon, booked_on } = asked;
	if (!is_date(check_in)) return { asked };
	const ages = (asked.ages ?? '').split(/[\s,;]+/).filter((age) => /^\d{1,2}$/.test(age) && Number(age) < 18).map(Number);
	const answer = await api.GET('/api/v1/office/listings/{id}/rate-plan/simulation', {
		params: {
			path: { id },
			query: {
				check_in,
				check_out: is_date(check_out) && check_out > check_in ? check_out : add_days(check_in, 1),
				adults: Math.min(100, Math.max(1, Math.trunc(Number(asked.adults)) || 2)),
				...(ages.length > 0 && { children_ages: ages }),
				pets: Math.min(20, Math.max(0, Math.trunc(Number(asked.pets)) || 0)),
				...(coupon && { coupon: coupon.slice(0, 40) }),
				...(is_date(booked_on) && { booked_on }),
				locale
			}
		}
	});
	if (answer.data === undefined && answer.response.status === 422) return { asked, wrong: true };
	return { asked, answer: expect_data(answer) };
}
