import { fail } from '@sveltejs/kit';
import type { Locale } from '$lib/i18n/locales';
import { expect_data, problem_of, type Api } from '$lib/server/api';
import { field_of, type OfficeProperty } from '$lib/features/office/properties/forms';
import { three_way, type Change } from '$lib/features/office/properties/merge';
import type { FormSchema, Values } from '$lib/features/office/properties/schema_form';

/** What comes back to a form of the editor after it was sent. */
export interface FormResult {
	form: string;
	saved?: boolean;
	values?: Values;
	errors?: Record<string, string>;
	problem?: string;
	changes?: Change[];
}

export async function load_schema(api: Api, subject: 'property' | 'listing', kind: string, locale: Locale): Promise<FormSchema> {
	const answer = await api.GET('/api/v1/schemas/{subject}/{kind}', { params: { path: { subject, kind }, query: { locale } } });
	return expect_data(answer) as unknown as FormSchema;
}

/** The property, with the tag that an edit of it must name. */
export async function load_property(api: Api, id: string): Promise<{ property: OfficeProperty; etag: string }> {
	const answer = await api.GET('/api/v1/office/properties/{id}', { params: { path: { id } } });
	return { property: expect_data(answer), etag: answer.response.headers.get('etag') ?? '' };
}

export async function load_stay(api: Api, id: string) {
	const answer = await api.GET('/api/v1/office/listings/{id}/stay-terms', { params: { path: { id } } });
	return { terms: expect_data(answer), etag: answer.response.headers.get('etag') ?? '' };
}

type ApiAnswer = { data?: unknown; error?: unknown; response: Response };
interface Sent {
	form: string;
	typed: Values;
	base: string;
	/** Of what the form was made from. */
	etag: string;
	put: (etag: string) => Promise<ApiAnswer>;
	/** The form's fields as the API has them now. */
	current: () => Promise<{ values: Values; etag: string }>;
}

/**
 * Saves a form. When the thing is not what it was, the form shows what somebody else has changed in it; where that is nothing (a photo has
 * come, another form of the page was saved) it is saved over what is there now, for nothing of it is lost.
 */
export async function save(sent: Sent) {
	const first = await sent.put(sent.etag);
	if (first.data !== undefined || problem_of(first).code !== 'changed_meanwhile') return form_result(first, sent);
	const now = await sent.current();
	const { values, changes } = three_way(parse_values(sent.base), sent.typed, now.values);
	if (changes.length > 0) return fail(412, { form: sent.form, values, changes } satisfies FormResult);
	return form_result(await sent.put(now.etag), sent);
}

/** What a form shows after its message was answered: saved, or wrong fields. */
function form_result(answer: ApiAnswer, { form, typed }: Sent) {
	if (answer.data !== undefined) return { form, saved: true } satisfies FormResult;
	const problem = problem_of(answer);
	if (problem.code === 'changed_meanwhile') return fail(412, { form, values: typed, changes: [] } satisfies FormResult);
	if (problem.status !== 422 && problem.status !== 409) return expect_data<never>({ error: answer.error, response: answer.response });
	const errors = Object.fromEntries((problem.errors ?? []).map(({ path, message }) => [field_of(path), message]));
	return fail(problem.status, { form, values: typed, errors, problem: problem.detail } satisfies FormResult);
}

function parse_values(text: string): Values {
	try {
		const values: unknown = JSON.parse(text);
		return typeof values === 'object' && values !== null ? (values as Values) : {};
	} catch {
		return {};
	}
}
