import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { problem_of } from '$lib/server/api';
import { require_user } from '$lib/server/guard';

type ReviewEvent = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

/** Sends what a guest says of his stay. */
export async function write_review(event: ReviewEvent, id: string) {
	const { api } = require_user(event);
	const form = await event.request.formData();
	const text = String(form.get('text') ?? '').trim();
	const stars = (name: string) => Number(form.get(name) ?? 0);
	const answer = await api.POST('/api/v1/bookings/{id}/review', {
		params: { path: { id }, header: { 'Idempotency-Key': String(form.get('key') ?? '') } },
		body: {
			overall: stars('overall'),
			cleanliness: stars('cleanliness'),
			accuracy: stars('accuracy'),
			communication: stars('communication'),
			location: stars('location'),
			value: stars('value'),
			text,
			locale: event.locals.locale
		}
	});
	if (answer.data) redirect(303, `${event.url.pathname}#review`);
	return fail(problem_of(answer).status, { review_failed: true, text });
}
