import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import type { BookingPayment } from '$lib/api/types';
import { paths_in } from '$lib/paths';
import { expect_data } from '$lib/server/api';
import { require_user } from '$lib/server/guard';
import { open_attempt, pay_by_card, pay_by_transfer, payment_of, wait_for } from '$lib/server/payments';
import type { Actions, PageServerLoad } from './$types';

/** Whoever comes back from the bank is told at once how it went, if that is known in a moment. */
const patience_after_return_ms = 4_000;

/** The money is there, and so is what it was for: the stay, or the refund where its nights were gone. */
const is_settled = (payment: BookingPayment) => payment.outstanding.amount_minor === 0 && payment.state !== 'held' && payment.state !== 'pending';

export const load: PageServerLoad = async (event) => {
	const { api } = require_user(event);
	const { id, locale } = event.params;
	const { searchParams } = event.url;
	// As Stripe says it to the page that it returns to. What was refused before is no answer to what has just succeeded.
	const returned = searchParams.get('redirect_status') ?? undefined;
	const is_known = (payment: BookingPayment) => {
		const attempt = open_attempt(payment);
		return is_settled(payment) || attempt?.state === 'processing' || (returned !== 'succeeded' && attempt?.failure_code !== undefined);
	};
	const payment = returned ? await wait_for(api, id, is_known, patience_after_return_ms) : await payment_of(api, id);
	const attempt = open_attempt(payment);
	const settling = payment.outstanding.amount_minor === 0 && !is_settled(payment);
	if (is_settled(payment) || (payment.methods.length === 0 && !attempt && !settling)) redirect(303, paths_in(locale).booking(id));
	const booking = expect_data(await api.GET('/api/v1/bookings/{id}', { params: { path: { id }, query: { locale } } }));
	const card = searchParams.has('card') && attempt?.card && !attempt.card.is_stand_in ? attempt.card : undefined;
	event.locals.asks_card = card !== undefined;
	const refused = returned === 'succeeded' ? undefined : attempt?.failure_code;
	const waits = settling || attempt?.state === 'processing' || returned === 'succeeded' || returned === 'pending';
	return { booking, payment, attempt, card, refused, waits, now: Date.now(), key: randomUUID() };
};

export const actions: Actions = { card: pay_by_card, transfer: pay_by_transfer };
