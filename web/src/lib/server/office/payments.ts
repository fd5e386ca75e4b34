import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { CancellationPolicy } from '$lib/api/types';
import { read_amount } from '$lib/amounts';
import { expect_data, problem_of } from '$lib/server/api';
import { require_admin, require_agent } from '$lib/server/guard';
import { require_books } from './ledger';

export async function form_of(event: RequestEvent) {
	const form = await event.request.formData();
	return (name: string) => String(form.get(name) ?? '').trim();
}

const shown_again = ({ url }: RequestEvent, query = ''): never => redirect(303, url.pathname + query);

/** A refusal that the page has words for; anything else is the error page. */
export function refused(answer: { error?: unknown; response: Response }, more: object = {}) {
	const { status, code } = problem_of(answer);
	return status === 409 || status === 404 || status === 422 ? fail(status, { code, ...more }) : expect_data<never>(answer);
}

export async function receive_transfer(event: RequestEvent) {
	const { api } = require_books(event);
	const text = await form_of(event);
	const id = text('id');
	const amount_minor = read_amount(text('amount'), text('currency'));
	if (amount_minor === undefined) return fail(422, { code: 'wrong_amount', id });
	const note = text('note');
	const answer = await api.POST('/api/v1/office/payments/transfers/{id}/receipts', {
		params: { path: { id }, header: { 'Idempotency-Key': text('key') } },
		body: { amount_minor, received_on: text('received_on'), ...(note ? { note } : {}) }
	});
	return answer.data ? shown_again(event) : refused(answer, { id });
}

export async function refund_sent(event: RequestEvent) {
	const { api } = require_books(event);
	const text = await form_of(event);
	const answer = await api.POST('/api/v1/office/payments/refunds/{id}/sent', { params: { path: { id: text('id') }, header: { 'Idempotency-Key': text('key') } } });
	return answer.data ? shown_again(event) : refused(answer);
}

export async function save_account(event: RequestEvent) {
	const { api } = require_admin(event);
	const text = await form_of(event);
	const [bic, bank] = [text('bic'), text('bank')];
	const answer = await api.PUT('/api/v1/office/payments/bank-accounts/{currency}', {
		params: { path: { currency: text('currency').toUpperCase() }, header: { 'Idempotency-Key': text('key') } },
		body: { holder: text('holder'), iban: text('iban'), ...(bic ? { bic } : {}), ...(bank ? { bank } : {}) }
	});
	return answer.data ? shown_again(event, '?saved') : refused(answer, { account: true });
}

export async function remove_account(event: RequestEvent) {
	const { api } = require_admin(event);
	const text = await form_of(event);
	const answer = await api.DELETE('/api/v1/office/payments/bank-accounts/{currency}', { params: { path: { currency: text('currency') }, header: { 'Idempotency-Key': text('key') } } });
	return answer.data ? shown_again(event) : refused(answer);
}

/** The booking desk, on the page of a booking. */
export async function desk_confirm(event: RequestEvent, id: string) {
	const { api } = require_agent(event);
	const text = await form_of(event);
	const answer = await api.POST('/api/v1/bookings/{id}/confirm', { params: { path: { id }, header: { 'Idempotency-Key': text('key') } } });
	return answer.data ? shown_again(event) : refused(answer, { desk: true });
}

export async function desk_no_show(event: RequestEvent, id: string) {
	const { api } = require_agent(event);
	const text = await form_of(event);
	const answer = await api.POST('/api/v1/bookings/{id}/no-show', { params: { path: { id }, header: { 'Idempotency-Key': text('key') } } });
	return answer.data ? shown_again(event) : refused(answer, { desk: true });
}

export async function desk_deposit(event: RequestEvent, id: string) {
	const { api } = require_agent(event);
	const text = await form_of(event);
	const amount_minor = read_amount(text('amount'), text('currency'));
	if (amount_minor === undefined) return fail(422, { code: 'wrong_amount', desk: true });
	const answer = await api.POST('/api/v1/office/bookings/{id}/deposit', {
		params: { path: { id }, header: { 'Idempotency-Key': text('key') } },
		body: { amount_minor, reason: text('reason') }
	});
	return answer.data ? shown_again(event) : refused(answer, { desk: true });
}

export async function desk_refund(event: RequestEvent, id: string) {
	const { api } = require_agent(event);
	const text = await form_of(event);
	const amount_minor = read_amount(text('amount'), text('currency'));
	if (amount_minor === undefined) return fail(422, { code: 'wrong_amount', desk: true });
	const answer = await api.POST('/api/v1/office/bookings/{id}/refunds', {
		params: { path: { id }, header: { 'Idempotency-Key': text('key') } },
		body: { amount_minor, reason: text('reason') }
	});
	return answer.data ? shown_again(event) : refused(answer, { desk: true });
}

/** What was to be taken on arrival, and was not. */
export async function desk_receipt(event: RequestEvent, id: string) {
	const { api } = require_agent(event);
	const text = await form_of(event);
	const answer = await api.POST('/api/v1/office/bookings/{id}/desk-receipt', {
		params: { path: { id }, header: { 'Idempotency-Key': text('key') } },
		body: { means: text('means') as 'cash' }
	});
	return answer.data ? shown_again(event) : refused(answer, { desk: true });
}

/** The policy of cancellation of a stay, on the page of its property. */
export async function choose_policy(event: RequestEvent) {
	const { api } = require_agent(event);
	const text = await form_of(event);
	const answer = await api.PUT('/api/v1/office/listings/{id}/cancellation-policy', {
		params: { path: { id: text('listing_id') } },
		body: { policy: text('policy') as CancellationPolicy }
	});
	return answer.data ? redirect(303, `${event.url.pathname}#stay-terms`) : expect_data<never>(answer);
}
