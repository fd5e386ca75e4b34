import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { expect_data, problem_of } from '$lib/server/api';
import { require_user } from '$lib/server/guard';

type BookingEvent = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

/** Confirms the hold of a booking. A refusal means that it has changed meanwhile: the page shows how it stands. */
export async function confirm_booking(event: BookingEvent, id: string) {
	const { api } = require_user(event);
	const form = await event.request.formData();
	const answer = await api.POST('/api/v1/bookings/{id}/confirm', { params: { path: { id }, header: { 'Idempotency-Key': String(form.get('key') ?? '') } } });
	if (answer.data) redirect(303, event.url.pathname);
	const problem = problem_of(answer);
	if (problem.status === 409 || problem.status === 410) return fail(409, { changed: true });
	return expect_data<never>(answer);
}

export async function cancel_booking(event: BookingEvent, id: string) {
	const { api } = require_user(event);
	const form = await event.request.formData();
	const answer = await api.POST('/api/v1/bookings/{id}/cancel', { params: { path: { id }, header: { 'Idempotency-Key': String(form.get('key') ?? '') } }, body: {} });
	if (answer.data) redirect(303, event.url.pathname);
	if (problem_of(answer).status === 409) return fail(409, { changed: true });
	return expect_data<never>(answer);
}
