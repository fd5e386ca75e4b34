import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { is_date } from '$lib/dates';
import { coupon_again, coupon_edit, days_edit, rules_edit, season_edit, view_of, without_season } from '$lib/features/office/rates/forms';
import type { Values } from '$lib/features/office/properties/schema_form';
import { expect_data, problem_of } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import { load_plan, load_simulation, refused, stay_of, values_of, type RatesResult } from '$lib/server/office/rates';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { api, user } = require_agent(event);
	const { params, url } = event;
	const { property, listing } = await stay_of(api, params.id);
	const found = listing && (await load_plan(api, listing.id));
	const view = view_of(url.searchParams.get('view'));
	const this_year = new Date().getUTCFullYear();
	const asked_year = Number(url.searchParams.get('year'));
	const year = asked_year >= 2000 && asked_year <= 2299 ? asked_year : this_year;
	const page = { property: { id: property.id, name: property.name }, slug: listing?.slug, view, year, sees_all: user.portfolio === 'all' || user.role === 'admin' };
	if (!listing || !found) return { ...page, plan: undefined };
	const path = { id: listing.id };
	const days = view === 'calendar' ? expect_data(await api.GET('/api/v1/office/listings/{id}/rate-plan/days', { params: { path, query: { from: `${year}-01-01`, to: `${year + 1}-01-01` } } })).days : [];
	const taxes = view === 'rules' ? expect_data(await api.GET('/api/v1/office/settings/taxes')).items : [];
	const coupons = view === 'codes' ? expect_data(await api.GET('/api/v1/office/listings/{id}/coupons', { params: { path } })).items : [];
	const simulation = view === 'simulator' ? await load_simulation(api, listing.id, params.locale, url.searchParams) : undefined;
	return { ...page, plan: found.plan, etag: found.etag, days, taxes, coupons, simulation, done: url.searchParams.get('done') };
};

/** The plan as it is, and the tag under which the form was filled. */
async function sent(event: RequestEvent<{ id: string }>) {
	const { api } = require_agent(event);
	const data = await event.request.formData();
	const { listing } = await stay_of(api, event.params.id);
	const found = listing && (await load_plan(api, listing.id));
	if (!listing || !found) redirect(303, event.url.pathname);
	const headers = { 'If-Match': String(data.get('_etag') ?? found.etag) };
	return { api, data, path: { id: listing.id }, listing, plan: found.plan, headers, values: values_of(data), form: String(data.get('_form') ?? '') };
}

const back = (event: RequestEvent, done: string): never => {
	const parameters = new URLSearchParams([...event.url.searchParams].filter(([name]) => !name.startsWith('/') && name !== 'done'));
	parameters.set('done', done);
	redirect(303, `${event.url.pathname}?${parameters}`);
};
type ApiAnswer = { data?: unknown; error?: unknown; response: Response };
const saved_or = (event: RequestEvent, answer: ApiAnswer, form: string, values: Values) => (answer.data !== undefined ? back(event, 'saved') : refused(answer, form, values));

export const actions: Actions = {
	days: async (event) => {
		const { api, path, plan, headers, values, form } = await sent(event);
		if (!is_date(values.from) || !is_date(values.last)) return fail(422, { form, values, errors: { [is_date(values.from) ? 'last' : 'from']: 'must be a date' } } satisfies RatesResult);
		return saved_or(event, await api.POST('/api/v1/office/listings/{id}/rate-plan/days', { params: { path }, headers, body: days_edit(values, plan.currency) }), form, values);
	},

	season: async (event) => {
		const { api, path, plan, headers, values, form, data } = await sent(event);
		const id = data.get('_season');
		return saved_or(event, await api.PUT('/api/v1/office/listings/{id}/rate-plan', { params: { path }, headers, body: season_edit(values, plan, id ? String(id) : undefined) }), form, values);
	},

	remove_season: async (event) => {
		const { api, path, plan, headers, values, form, data } = await sent(event);
		return saved_or(event, await api.PUT('/api/v1/office/listings/{id}/rate-plan', { params: { path }, headers, body: without_season(plan, String(data.get('_season') ?? '')) }), form, values);
	},

	copy_season: async (event) => {
		const { api, path, headers, values, form, data } = await sent(event);
		const answer = await api.POST('/api/v1/office/listings/{id}/rate-plan/seasons/{season_id}/copies', { params: { path: { ...path, season_id: String(data.get('_season') ?? '') } }, headers, body: { from: values.copy_from ?? '' } });
		return answer.data ? back(event, 'saved') : refused(answer, form, values, { from: 'copy_from' });
	},

	rules: async (event) => {
		const { api, path, plan, headers, values, form } = await sent(event);
		return saved_or(event, await api.PUT('/api/v1/office/listings/{id}/rate-plan', { params: { path }, headers, body: rules_edit(values, plan) }), form, values);
	},

	undo: async (event) => {
		const { api, path, headers, form } = await sent(event);
		const answer = await api.POST('/api/v1/office/listings/{id}/rate-plan/undo', { params: { path }, headers });
		return answer.data ? back(event, 'undone') : refused(answer, form, {});
	},

	coupon: async (event) => {
		const { api, path, plan, values, form } = await sent(event);
		return saved_or(event, await api.POST('/api/v1/office/listings/{id}/coupons', { params: { path }, body: coupon_edit(values, plan.currency) }), form, values);
	},

	coupon_use: async (event) => {
		const { api, path, data, form } = await sent(event);
		const at = { params: { path: { ...path, coupon_id: String(data.get('_coupon') ?? '') } } };
		const now = await api.GET('/api/v1/office/listings/{id}/coupons/{coupon_id}', at);
		const body = coupon_again(expect_data(now), data.get('is_active') === 'true');
		const answer = await api.PUT('/api/v1/office/listings/{id}/coupons/{coupon_id}', { ...at, headers: { 'If-Match': now.response.headers.get('etag') ?? '' }, body });
		if (answer.data === undefined && problem_of(answer).status === 403) return fail(403, { form, values: {}, code: 'forbidden' } satisfies RatesResult);
		return saved_or(event, answer, form, {});
	}
};
