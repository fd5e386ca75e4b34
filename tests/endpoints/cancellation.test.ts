// Cancelling: what goes back is shown before, is what the policy of the booking says, goes out by the way it came, and stands in the books.

import { describe, expect, test } from 'vitest';
import { day } from '../support/dates.js';
import { expectBalancedBooks, ledger, type Reconciliation, type TrialBalance } from '../support/ledger.js';
import type { Booking, Money } from '../support/messages.js';
import { Payments } from '../support/payments.js';
import { usePlatform } from '../support/platform.js';

interface Preview {
	policy: string;
	tier: string;
	total: Money;
	released: Money;
	kept: Money;
	paid: Money;
	refund: Money;
	still_owed: Money;
	full_until?: string;
	half_until?: string;
}

const platform = usePlatform();
const payments = () => new Payments(platform().api);
// 4 × 189.50 + 90.00 = 848.00; 6 % of it = 50.88.
const priced = { nightly_minor: 18_950, cleaning_minor: 9_000, tax_basis_points: 600 };
const preview_of = async (booking: Booking, as: 'guest' | 'agent' = 'guest') => (await platform().api.get<Preview>(`/api/v1/bookings/${booking.id}/cancellation`, { as })).expect(200);
const cancel = (booking: Booking, body: object = {}) => platform().api.post<Booking>(`/api/v1/bookings/${booking.id}/cancel`, body, { as: 'guest' });

/** Paid for, under a policy, and not within its first day any more. */
async function paid(policy: string, starts_in = 40, is_old = true): Promise<Booking> {
	const listing = await platform().make.stay(priced);
	(await platform().api.call('PUT', `/api/v1/office/listings/${listing.id}/cancellation-policy`, { body: { policy }, as: 'agent' })).expect(200);
	const booking = await platform().held(listing, day(starts_in), 4);
	await payments().pay(booking);
	if (is_old) await platform().database.query(`UPDATE booking.booking SET created_at = created_at - interval '3 days', confirmed_at = confirmed_at - interval '2 days' WHERE id = $1`, [booking.id]);
	return booking;
}

async function standing(booking: Booking): Promise<Record<string, number>> {
	const { currencies } = (await platform().api.get<TrialBalance>(`${ledger}/trial-balance?property_id=${booking.property_id}`, { as: 'agent' })).expect(200);
	const { 5000: fee = 0, 1020: with_provider = 0, ...others } = Object.fromEntries((currencies[0]?.rows ?? []).map(({ account, debit, credit }) => [account.code, debit.amount_minor - credit.amount_minor])) as Record<string, number>;
	// What the provider keeps comes when it has said so, and is no matter of the guest's: fees.test.ts.
	return Object.fromEntries(Object.entries({ ...others, 1020: with_provider + fee }).filter(([, amount]) => amount !== 0));
}

describe('what goes back', () => {
	test('is everything in time, and nothing is left in the books', async () => {
		const booking = await paid('flexible');
		expect(await preview_of(booking)).toMatchObject({ policy: 'flexible', tier: 'full', refund: booking.total, kept: { amount_minor: 0 }, paid: booking.total });
		(await cancel(booking, { expected_refund_minor: booking.total.amount_minor })).expect(200);
		expect(await payments().paymentBecomes(booking, 'refunded')).toMatchObject({ state: 'cancelled', charge: { refunded: booking.total, refunds: [{ reason: 'cancelled', state: 'succeeded', method: 'card' }] } });
		expect(await standing(booking)).toEqual({});
	});

	test('is what the policy says: half of the nights, the cleaning, and their part of the tax', async () => {
		const booking = await paid('strict');
		// 379.00 + 90.00, and 50.88 × 469.00 / 848.00 = 28.14.
		const preview = await preview_of(booking);
		expect(preview).toMatchObject({ policy: 'strict', tier: 'half', refund: { amount_minor: 49_714 }, kept: { amount_minor: 40_174 }, released: { amount_minor: 49_714 } });
		expect(await preview_of(booking, 'agent')).toEqual(preview);
		(await cancel(booking, { expected_refund_minor: 49_714 })).expect(200);
		expect(await payments().paymentBecomes(booking, 'part_refunded')).toMatchObject({ outstanding: { amount_minor: 0 }, charge: { refunded: { amount_minor: 49_714 }, due: { amount_minor: 40_174 } } });
		expect(await standing(booking)).toEqual({ 1020: 40_174, 2200: -2_274, 4300: -37_900 });
		const { wrong } = (await platform().api.get<Reconciliation>(`${ledger}/reconciliation`, { as: 'agent' })).expect(200);
		expect(wrong).toEqual([]);
	});

	test('is everything within a day of the confirmation, whatever the policy', async () => {
		const booking = await paid('strict', 40, false);
		expect(await preview_of(booking)).toMatchObject({ tier: 'grace', refund: booking.total });
	});

	test('is not given when it is not what was shown', async () => {
		const booking = await paid('strict');
		(await cancel(booking, { expected_refund_minor: booking.total.amount_minor })).refused(409, 'refund_changed');
		expect((await platform().api.get<Booking>(`/api/v1/bookings/${booking.id}`, { as: 'guest' })).expect(200).state).toBe('confirmed');
	});

	test('is nothing where nothing was paid; what is kept is owed', async () => {
		const booking = await platform().booked(await platform().make.stay(priced), day(40), 4);
		await platform().database.query(`UPDATE booking.booking SET cancellation_policy = 'strict', created_at = created_at - interval '3 days', confirmed_at = confirmed_at - interval '2 days' WHERE id = $1`, [booking.id]);
		expect(await preview_of(booking)).toMatchObject({ paid: { amount_minor: 0 }, refund: { amount_minor: 0 }, still_owed: { amount_minor: 40_174 } });
		(await cancel(booking)).expect(200);
		expect(await standing(booking)).toEqual({ 1100: 40_174, 2200: -2_274, 4300: -37_900 });
	});
});

test('a booking keeps the policy under which it was made', async () => {
	const booking = await paid('moderate');
	(await platform().api.call('PUT', `/api/v1/office/listings/${booking.listing_id}/cancellation-policy`, { body: { policy: 'strict' }, as: 'agent' })).expect(200);
	expect((await platform().api.get<{ policy: string }>(`/api/v1/listings/${booking.listing_slug}/cancellation-policy`)).expect(200).policy).toBe('strict');
	expect((await preview_of(booking)).policy).toBe('moderate');
});

test('a held stay costs nothing to cancel', async () => {
	const booking = await platform().held(await platform().make.stay(priced), day(40), 4);
	expect(await preview_of(booking)).toMatchObject({ refund: { amount_minor: 0 }, kept: { amount_minor: 0 } });
	(await cancel(booking)).expect(200);
	(await platform().api.get(`/api/v1/bookings/${booking.id}/cancellation`, { as: 'guest' })).refused(409, 'illegal_transition');
});

describe('a guest who does not come', () => {
	test('pays for the nights, not for the cleaning', async () => {
		const booking = await paid('flexible');
		(await platform().api.post(`/api/v1/bookings/${booking.id}/no-show`, undefined, { as: 'agent' })).refused(409, 'too_early');
		await platform().database.query('ALTER TABLE booking.quote DISABLE TRIGGER quote_append_only');
		await platform().database.query(`UPDATE booking.quote SET stay = daterange($2, $3) WHERE id = (SELECT quote_id FROM booking.booking WHERE id = $1)`, [booking.id, day(-1), day(3)]);
		await platform().database.query('ALTER TABLE booking.quote ENABLE TRIGGER quote_append_only');
		expect((await platform().api.post<Booking>(`/api/v1/bookings/${booking.id}/no-show`, undefined, { as: 'agent' })).expect(200).state).toBe('no_show');
		// 90.00, and 50.88 × 90.00 / 848.00 = 5.40.
		expect(await payments().paymentBecomes(booking, 'part_refunded')).toMatchObject({ state: 'no_show', charge: { refunded: { amount_minor: 9_540 } } });
		expect(await standing(booking)).toEqual({ 1020: 80_348, 2200: -4_548, 4300: -75_800 });
	});
});

describe('a courtesy', () => {
	test('goes back with a reason, and is no debt of the guest', async () => {
		const booking = await paid('flexible');
		(await platform().api.post(`/api/v1/office/bookings/${booking.id}/refunds`, { amount_minor: 10_000, reason: 'The pool was cold.' }, { as: 'agent' })).expect(200);
		expect(await payments().paymentBecomes(booking, 'part_refunded')).toMatchObject({ state: 'confirmed', outstanding: { amount_minor: 0 }, charge: { refunded: { amount_minor: 10_000 }, refunds: [{ reason: 'The pool was cold.' }] } });
		expect((await standing(booking))['1100'] ?? 0).toBe(0);
		(await platform().api.post(`/api/v1/office/bookings/${booking.id}/refunds`, { amount_minor: 80_000, reason: 'Too much.' }, { as: 'agent' })).refused(409, 'more_than_owed');
		(await platform().api.post(`/api/v1/office/bookings/${booking.id}/refunds`, { amount_minor: 100, reason: 'x' }, { as: 'guest' })).refused(403, 'forbidden');
	});

	test('after a cancellation is no more than what was kept, whatever money is there', async () => {
		const booking = await paid('strict');
		(await cancel(booking)).expect(200);
		await payments().paymentBecomes(booking, 'part_refunded');
		const refund = (amount_minor: number) => platform().api.post(`/api/v1/office/bookings/${booking.id}/refunds`, { amount_minor, reason: 'A death in the family.' }, { as: 'agent' });
		// More has come than is kept: a transfer that was under way, say.
		await platform().database.query(`UPDATE payments.payment SET paid_minor = paid_minor + 50000 WHERE subject_id = $1`, [booking.id]);
		try {
			(await refund(40_175)).refused(409, 'more_than_owed');
		} finally {
			await platform().database.query(`UPDATE payments.payment SET paid_minor = paid_minor - 50000 WHERE subject_id = $1`, [booking.id]);
		}
		(await refund(40_000)).expect(200);
		(await refund(175)).refused(409, 'more_than_owed');
		(await refund(174)).expect(200);
		await payments().paymentBecomes(booking, 'refunded');
		expect(await standing(booking)).toEqual({ 2200: -2_274, 4300: -37_900, 5100: 40_174 });
	});

	test('before a cancellation that gives everything back is none in the end: the books are even', async () => {
		const booking = await paid('flexible');
		(await platform().api.post(`/api/v1/office/bookings/${booking.id}/refunds`, { amount_minor: 10_000, reason: 'The pool was cold.' }, { as: 'agent' })).expect(200);
		await payments().paymentBecomes(booking, 'part_refunded');
		(await platform().cancel(booking.id)).expect(200);
		expect(await payments().paymentBecomes(booking, 'refunded')).toMatchObject({ state: 'cancelled', charge: { refunded: booking.total } });
		expect(await standing(booking)).toEqual({});
	});
});

test('the books balance', () => expectBalancedBooks(platform().database));
