import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import { paths_in } from '$lib/paths';
import { expect_data } from '$lib/server/api';
import { require_user } from '$lib/server/guard';
import { open_attempt, pay_by_card, pay_by_transfer, payment_of, wait_for } from '$lib/server/payments';
import type { Actions, PageServerLoad } from './$types';

/** Whoever comes back from the bank is told at once how it went, if that is known in a moment. */
const patience_after_return_ms = 4_000;

export const load: PageServerLoad = async (event) => {
	const { api } = require_user(event);
	const { id, locale } = event.params;
	const { searchParams } = event.url;
	const returned = searchParams.has('returned');
	const is_known = (payment: Awaited<ReturnType<typeof payment_of>>) => payment.outstanding.amount_minor === 0 || open_attempt(payment)?.failure_code !== undefined || open_attempt(payment)?.state === 'processing';
	const payment = returned ? await wait_for(api, id, is_known, patience_after_return_ms) : await payment_of(api, id);
	if (payment.outstanding.amount_minor === 0 || (payment.methods.length === 0 && !open_attempt(payment))) redirect(303, paths_in(locale).booking(id));
	const booking = expect_data(await api.GET('/api/v1/bookings/{id}', { params: { path: { id }, query: { locale } } }));
	const attempt = open_attempt(payment);
	const card = searchParams.has('card') && attempt?.card && !attempt.card.is_stand_in ? attempt.card : undefined;
	event.locals.asks_card = card !== undefined;
	return { booking, payment, attempt, card, returned, now: Date.now(), key: randomUUID() };
};

export const actions: Actions = { card: pay_by_card, transfer: pay_by_transfer };
