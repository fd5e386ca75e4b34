import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { expect_data, problem_of } from '$lib/server/api';
import { require_agent, require_user } from '$lib/server/guard';

type BookingEvent = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

/** Cancels a booking, if still so much goes back as was shown. A refusal means that it has changed meanwhile: the page shows how it stands. */
export async function cancel_booking(event: BookingEvent, id: string) {
	const { api } = require_user(event);
	const form = await event.request.formData();
	const answer = await api.POST('/api/v1/bookings/{id}/cancel', { params: { path: { id }, header: { 'Idempotency-Key': String(form.get('key') ?? '') } }, body: { expected_refund_minor: Number(form.get('refund_minor') ?? 0) } });
	if (answer.data) redirect(303, event.url.pathname);
	const { status, code } = problem_of(answer);
	if (status === 409) return fail(409, { changed: true, code });
	return expect_data<never>(answer);
}

/** Accepts or declines a stay that was asked for. */
export async function answer_request(event: BookingEvent, id: string, what: 'accept' | 'decline') {
	const { api } = require_agent(event);
	const key = String((await event.request.formData()).get('key') ?? '');
	const asked = { params: { path: { id }, header: { 'Idempotency-Key': `${key}-${what}` } } };
	const answer = what === 'accept' ? await api.POST('/api/v1/office/bookings/{id}/accept', asked) : await api.POST('/api/v1/office/bookings/{id}/decline', asked);
	if (answer.data) redirect(303, event.url.pathname);
	const { status, code } = problem_of(answer);
	if (status === 409) return fail(409, { changed: true, code });
	return expect_data<never>(answer);
}
