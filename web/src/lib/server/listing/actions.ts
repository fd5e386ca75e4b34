import { createHash } from 'node:crypto';
import { fail, type RequestEvent } from '@sveltejs/kit';
import type { Locale } from '$lib/i18n/locales';
import { expect_data, field_errors, problem_of } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';

type ListingEvent = RequestEvent<{ locale: Locale; slug: string }>;

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

/**
 * Asks about a listing. The page of a listing may come from a cache, so it carries no key of its own: the same
 * words from the same person on one day are one enquiry, however often they are sent.
 */
export async function enquire({ locals, params, request }: ListingEvent) {
	const form = await request.formData();
	const values = { name: text(form, 'name'), email: text(form, 'email'), phone: text(form, 'phone'), message: text(form, 'message') };
	const { phone, ...needed } = values;
	const day = new Date().toISOString().slice(0, 10);
	const key = createHash('sha256').update(JSON.stringify([params.slug, values, day])).digest('hex').slice(0, 32);
	const answer = await locals.api.POST('/api/v1/listings/{slug}/enquiries', {
		params: { path: { slug: params.slug }, header: { 'Idempotency-Key': key } },
		body: { ...needed, ...(phone ? { phone } : {}), locale: params.locale }
	});
	if (answer.data) return { enquiry: { sent: true as const } };
	const problem = problem_of(answer);
	return fail(problem.status, { enquiry: { sent: false as const, values, errors: field_errors(problem) } });
}

/** Takes days out of the calendar of the property. */
export async function block(event: ListingEvent) {
	const { api } = require_agent(event);
	const form = await event.request.formData();
	const note = text(form, 'note');
	const kind = text(form, 'kind') === 'works' ? ('works' as const) : ('owner_block' as const);
	const answer = await api.POST('/api/v1/properties/{id}/blocks', {
		params: { path: { id: text(form, 'property_id') }, header: { 'Idempotency-Key': text(form, 'key') } },
		body: { from: text(form, 'from'), to: text(form, 'to'), kind, ...(note ? { note } : {}) }
	});
	if (answer.data) return { block: {} };
	const problem = problem_of(answer);
	return fail(problem.status, { block: { code: problem.code, errors: field_errors(problem) } });
}

export async function unblock(event: ListingEvent) {
	const { api } = require_agent(event);
	const form = await event.request.formData();
	const answer = await api.DELETE('/api/v1/blocks/{id}', { params: { path: { id: text(form, 'block_id') } } });
	if (!answer.response.ok && answer.response.status !== 404) expect_data(answer);
	return { block: {} };
}
