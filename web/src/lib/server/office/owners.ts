import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { basis_points_of } from '$lib/features/owners/rules';
import { require_admin } from '$lib/server/guard';
import { find_property } from './ledger';
import { form_of, read_amount, refused } from './payments';

type Done = 'paid' | 'spent' | 'agreed' | 'ended';
/** The same month again, and what was done. */
function shown_again(event: RequestEvent, done: Done): never {
	const asked = new URLSearchParams({ done });
	const month = event.url.searchParams.get('month');
	if (month) asked.set('month', month);
	redirect(303, `${event.url.pathname}?${asked}`);
}

export async function add_owner(event: RequestEvent) {
	const { api } = require_admin(event);
	const text = await form_of(event);
	const typed = { name: text('name'), email: text('email') };
	const answer = await api.POST('/api/v1/office/owners', { params: { header: { 'Idempotency-Key': text('key') } }, body: typed });
	return answer.data ? redirect(303, `${event.url.pathname}/${answer.data.id}`) : refused(answer, { typed });
}

export async function agree(event: RequestEvent, id: string) {
	const { api } = require_admin(event);
	const text = await form_of(event);
	const basis_points = basis_points_of(text('percent'));
	if (basis_points === undefined) return fail(422, { code: 'wrong_percent', form: 'agree' });
	const url = new URL(event.url);
	url.searchParams.set('property', text('property'));
	const { property } = await find_property(api, { url, params: event.params }, undefined);
	if (!property) return fail(422, { code: 'no_property', form: 'agree' });
	const until = text('until');
	const answer = await api.POST('/api/v1/office/owners/{id}/agreements', {
		params: { path: { id }, header: { 'Idempotency-Key': text('key') } },
		body: {
			property_id: property.id,
			from: text('from'),
			...(until ? { until } : {}),
			basis_points,
			taken_of: text('taken_of') as 'nights',
			cleaning_kept_by: text('cleaning_kept_by') as 'company'
		}
	});
	return answer.data ? shown_again(event, 'agreed') : refused(answer, { form: 'agree' });
}

export async function end_agreement(event: RequestEvent) {
	const { api } = require_admin(event);
	const text = await form_of(event);
	const answer = await api.POST('/api/v1/office/agreements/{id}/end', {
		params: { path: { id: text('agreement') }, header: { 'Idempotency-Key': text('key') } },
		body: { until: text('until') }
	});
	return answer.data ? shown_again(event, 'ended') : refused(answer, { form: 'end' });
}

export async function pay_out(event: RequestEvent, id: string) {
	const { api } = require_admin(event);
	const text = await form_of(event);
	const currency = text('currency').toUpperCase();
	const amount_minor = read_amount(text('amount'), currency);
	if (amount_minor === undefined) return fail(422, { code: 'wrong_amount', form: 'pay' });
	const answer = await api.POST('/api/v1/office/ledger/owners/{id}/payouts', {
		params: { path: { id }, header: { 'Idempotency-Key': text('key') } },
		body: { date: text('date'), currency, amount_minor, reason: text('reason') }
	});
	return answer.data ? shown_again(event, 'paid') : refused(answer, { form: 'pay' });
}

/** An expense in the owner's name: a journal by hand with his account on one side and the bank on the other. */
export async function spend(event: RequestEvent, id: string) {
	const { api } = require_admin(event);
	const text = await form_of(event);
	const currency = text('currency').toUpperCase();
	const amount_minor = read_amount(text('amount'), currency);
	if (amount_minor === undefined) return fail(422, { code: 'wrong_amount', form: 'spend' });
	const answer = await api.POST('/api/v1/office/ledger/journals', {
		params: { header: { 'Idempotency-Key': text('key') } },
		body: {
			date: text('date'),
			currency,
			reason: text('reason'),
			entries: [
				{ account: '2300', amount_minor, owner_id: id },
				{ account: '1000', amount_minor: -amount_minor }
			]
		}
	});
	return answer.data ? shown_again(event, 'spent') : refused(answer, { form: 'spend' });
}
