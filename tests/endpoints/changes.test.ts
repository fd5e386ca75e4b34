// A stay that is changed: priced anew, its nights moved, the difference charged or given back; and the deposit that is held around it.

import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../support/dates.js';
import { expectBalancedBooks, ledger, type Reconciliation, type Statement, type TrialBalance } from '../support/ledger.js';
import type { Booking, Money } from '../support/messages.js';
import { Payments } from '../support/payments.js';
import { usePlatform } from '../support/platform.js';
import { coupon_edit } from '../support/rates.js';
import { Server } from '../support/server.js';
import { until } from '../support/wait.js';

interface Preview {
	total: Money;
	total_before: Money;
	to_pay: Money;
	refund: Money;
	nights: number;
	coupon?: string;
	dropped_coupon?: { code: string; reason: string };
}

const platform = usePlatform();
const payments = () => new Payments(platform().api);
// 4 × 189.50 + 90.00 = 848.00; 6 % of it = 50.88. A night more or less is 189.50 and 11.37.
const priced = { nightly_minor: 18_950, cleaning_minor: 9_000, tax_basis_points: 600 };
const change_path = (booking: Booking) => `/api/v1/bookings/${booking.id}/change`;
const preview_of = (booking: Booking, check_in: string, check_out: string) => platform().api.get<Preview>(`${change_path(booking)}?check_in=${check_in}&check_out=${check_out}`, { as: 'guest' });
const change = (booking: Booking, check_in: string, check_out: string, expected_total_minor: number, as: 'guest' | 'agent' = 'guest') => platform().api.post<Booking>(change_path(booking), { check_in, check_out, expected_total_minor }, { as });

async function paid(starts_in = 40): Promise<Booking> {
	const booking = await platform().held(await platform().make.stay({ ...priced, preparation_days: 1 }), day(starts_in), 4);
	await payments().pay(booking);
	return booking;
}

/** Booked with a code: 3 nights of 100.00 less 10 %. */
async function with_code(changes: object) {
	const listing = await platform().make.stay({ nightly_minor: 10_000, cleaning_minor: 0, tax_basis_points: 0, min_nights: 1 });
	const coupon = (await platform().api.post<{ id: string; code: string }>(`/api/v1/office/listings/${listing.id}/coupons`, coupon_edit(changes), { as: 'agent' })).expect(201);
	const wanted = { listing_id: listing.id, check_in: day(40), check_out: day(43), guests: 2, coupon: coupon.code };
	const quote = (await platform().api.post<{ id: string }>('/api/v1/quotes', wanted)).expect(201);
	const booking = (await platform().hold(quote.id)).expect(201);
	(await platform().confirm(booking.id)).expect(200);
	const redeemed = () => platform().database.value<number>(`SELECT redeemed FROM booking.coupon WHERE id = $1`, [coupon.id]);
	return { booking, coupon, redeemed };
}

async function receivable(booking: Booking): Promise<number> {
	return platform().database.value<number>(`SELECT coalesce(sum(amount_minor), 0)::int FROM ledger.entry WHERE booking_id = $1 AND account = '1100'`, [booking.id]);
}

describe('a stay that is changed', () => {
	test('to more nights owes the difference, and is confirmed all the while', async () => {
		const booking = await paid();
		const preview = (await preview_of(booking, booking.check_in, addDays(booking.check_out, 1))).expect(200);
		expect(preview).toMatchObject({ nights: 5, total: { amount_minor: 109_975 }, total_before: booking.total, to_pay: { amount_minor: 20_087 }, refund: { amount_minor: 0 } });
		const changed = (await change(booking, booking.check_in, addDays(booking.check_out, 1), preview.total.amount_minor)).expect(200);
		expect(changed).toMatchObject({ state: 'confirmed', nights: 5, total: preview.total, code: booking.code });
		expect(await platform().unavailable(booking.property_id, day(35), 20)).toEqual([
			{ from: day(40), to: day(45), reason: 'booked' },
			{ from: day(45), to: day(46), reason: 'preparation' }
		]);
		expect(await payments().of(booking)).toMatchObject({ state: 'confirmed', outstanding: { amount_minor: 20_087 }, charge: { state: 'part_paid' } });
		expect(await receivable(booking)).toBe(20_087);
		(await payments().confirm(await payments().page(booking))).expect(200);
		await payments().paymentBecomes(booking, 'paid');
		expect(await receivable(booking)).toBe(0);
	});

	test('to fewer nights, or other ones, gives the difference back', async () => {
		const booking = await paid();
		const [check_in, check_out] = [addDays(booking.check_in, 2), addDays(booking.check_out, 1)];
		const preview = (await preview_of(booking, check_in, check_out)).expect(200);
		expect(preview).toMatchObject({ nights: 3, refund: { amount_minor: 20_087 }, to_pay: { amount_minor: 0 } });
		(await change(booking, check_in, check_out, preview.total.amount_minor, 'agent')).expect(200);
		expect(await payments().paymentBecomes(booking, 'part_refunded')).toMatchObject({ outstanding: { amount_minor: 0 }, charge: { refunded: { amount_minor: 20_087 }, refunds: [{ reason: 'changed' }] } });
		expect(await receivable(booking)).toBe(0);
		// And can be cancelled then: nothing is left of either.
		(await platform().cancel(booking.id)).expect(200);
		await payments().paymentBecomes(booking, 'refunded');
		const { currencies } = (await platform().api.get<TrialBalance>(`${ledger}/trial-balance?property_id=${booking.property_id}`, { as: 'agent' })).expect(200);
		// But for what the provider has kept of both payments.
		const left = (currencies[0]?.rows ?? []).filter(({ account, debit, credit }) => debit.amount_minor !== credit.amount_minor && !['1020', '5000'].includes(account.code));
		expect(left).toEqual([]);
	});

	test('cannot have what others have, what the terms do not allow, or another price than was shown', async () => {
		const booking = await paid();
		const listing = { id: booking.listing_id, slug: booking.listing_slug } as Parameters<ReturnType<typeof platform>['quote']>[0];
		await platform().booked(listing, day(46), 3);
		const refused = (await preview_of(booking, booking.check_in, addDays(booking.check_out, 3))).refused(422, 'stay_refused');
		expect(refused.violations?.map(({ rule }) => rule)).toEqual(['unavailable']);
		(await preview_of(booking, booking.check_in, addDays(booking.check_in, 1))).refused(422, 'stay_refused');
		(await preview_of(booking, booking.check_out, booking.check_in)).refused(422, 'invalid_request');
		(await change(booking, booking.check_in, addDays(booking.check_out, 1), 1)).refused(409, 'price_changed');
		expect((await platform().api.get<Booking>(`/api/v1/bookings/${booking.id}`, { as: 'guest' })).expect(200).nights).toBe(4);
	});

	test('is found as it was left by who has waited for it', async () => {
		const booking = await paid();
		const before = await platform().database.value<string>(`SELECT quote_id FROM booking.booking WHERE id = $1`, [booking.id]);
		const quote = await platform().quote({ id: booking.listing_id, slug: booking.listing_slug } as Parameters<ReturnType<typeof platform>['quote']>[0], day(60), 3);
		const locker = new pg.Client({ connectionString: platform().database.url });
		await locker.connect();
		try {
			await locker.query('BEGIN');
			await locker.query(`UPDATE booking.booking SET quote_id = $2 WHERE id = $1`, [booking.id, quote.id]);
			const waiting = platform().api.post<Booking>(`/api/v1/bookings/${booking.id}/confirm`, undefined, { as: 'agent' });
			await until('it waits', async () => (await platform().database.value<number>(`SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)) > 0);
			await locker.query('COMMIT');
			expect((await waiting).expect(200)).toMatchObject({ id: booking.id, nights: 3 });
		} finally {
			await locker.end();
			await platform().database.query(`UPDATE booking.booking SET quote_id = $2 WHERE id = $1`, [booking.id, before]);
		}
	});

	test('keeps its code, or says openly that it is dropped and why', async () => {
		const { booking, coupon, redeemed } = await with_code({ basis_points: 1_000, min_nights: 3, max_redemptions: 1, bookable_until: day(1) });
		// Nobody could take it now; who has it keeps it.
		await platform().database.query(`UPDATE booking.coupon SET is_active = false WHERE id = $1`, [coupon.id]);
		const longer = (await preview_of(booking, booking.check_in, addDays(booking.check_out, 1))).expect(200);
		expect(longer).toMatchObject({ coupon: coupon.code, total: { amount_minor: 36_000 } });
		expect(longer.dropped_coupon).toBeUndefined();
		(await change(booking, booking.check_in, addDays(booking.check_out, 1), 36_000)).expect(200);
		expect(await redeemed()).toBe(1);
		const shorter = (await preview_of(booking, booking.check_in, addDays(booking.check_in, 2))).expect(200);
		expect(shorter).toMatchObject({ total: { amount_minor: 20_000 }, dropped_coupon: { code: coupon.code, reason: expect.stringContaining('3') } });
		expect(shorter.coupon).toBeUndefined();
		(await change(booking, booking.check_in, addDays(booking.check_in, 2), 20_000)).expect(200);
		expect(await redeemed(), 'it is free for somebody else').toBe(0);
		(await platform().cancel(booking.id)).expect(200);
		expect(await redeemed()).toBe(0);
	});

	test('to less than a courtesy takes of the courtesy what is more than its price', async () => {
		const booking = await paid();
		(await platform().api.post(`/api/v1/office/bookings/${booking.id}/refunds`, { amount_minor: 80_000, reason: 'The pool was cold.' }, { as: 'agent' })).expect(200);
		await payments().paymentBecomes(booking, 'part_refunded');
		const [check_in, check_out] = [booking.check_in, addDays(booking.check_out, -1)];
		const preview = (await preview_of(booking, check_in, check_out)).expect(200);
		// 3 × 189.50 + 90.00 and 6 % are 698.01: less than the 800.00 that were let off. All of it goes back.
		expect(preview).toMatchObject({ total: { amount_minor: 69_801 }, to_pay: { amount_minor: 0 }, refund: { amount_minor: 9_888 } });
		(await change(booking, check_in, check_out, 69_801)).expect(200);
		await payments().paymentBecomes(booking, 'refunded');
		expect(await receivable(booking)).toBe(0);
		const goodwill = await platform().database.value<number>(`SELECT sum(amount_minor)::int FROM ledger.entry WHERE booking_id = $1 AND account = '5100'`, [booking.id]);
		expect(goodwill).toBe(69_801);
		(await platform().cancel(booking.id)).expect(200);
		expect(await receivable(booking)).toBe(0);
	});

	test('must be confirmed', async () => {
		const held = await platform().held(await platform().make.stay(priced), day(40), 4);
		(await preview_of(held, held.check_in, addDays(held.check_out, 1))).refused(409, 'illegal_transition');
	});
});

describe('a deposit', () => {
	/** Paid for, with a deposit, beginning tomorrow. */
	async function with_deposit(card = 'pm_card_visa'): Promise<Booking> {
		const listing = await platform().make.stay({ ...priced, min_nights: 1 });
		await platform().database.query(`UPDATE booking.rate SET deposit_minor = 30000 WHERE listing_id = $1`, [listing.id]);
		const booking = await platform().held(listing, day(1), 3);
		const page = await payments().page(booking);
		(await payments().confirm(page, card)).expect(200);
		if (card === 'pm_card_authenticationRequired') (await payments().challenge(page, 'approve')).expect(200);
		await payments().becomes(booking, 'confirmed');
		return booking;
	}
	/** A server that starts does its jobs at once. */
	async function jobs(what: string, is_done: () => Promise<boolean>): Promise<void> {
		const server = await Server.start({ databaseUrl: platform().database.url, environment: { STRIPE_API_URL: `${platform().server.origin}/dev/stripe` } });
		try {
			await until(what, is_done, 20_000);
		} finally {
			await server.stop();
		}
	}
	const deposit_of = async (booking: Booking) => (await payments().of(booking)).deposit;

	test('is held on the card near the arrival, and let go after the departure', async () => {
		const booking = await with_deposit();
		await jobs('it is held', async () => (await deposit_of(booking))?.state === 'authorised');
		expect(await deposit_of(booking)).toMatchObject({ due: { amount_minor: 30_000 }, authorised: { amount_minor: 30_000 }, paid: { amount_minor: 0 } });
		await platform().database.query('ALTER TABLE booking.quote DISABLE TRIGGER quote_append_only');
		await platform().database.query(`UPDATE booking.quote SET stay = daterange($2, $3) WHERE id = (SELECT quote_id FROM booking.booking WHERE id = $1)`, [booking.id, day(-5), day(-2)]);
		await platform().database.query('ALTER TABLE booking.quote ENABLE TRIGGER quote_append_only');
		await jobs('it is let go', async () => (await deposit_of(booking))?.state === 'none');
		expect(await deposit_of(booking)).toMatchObject({ authorised: { amount_minor: 0 }, attempts: [{ state: 'cancelled' }] });
	});

	test('is taken, in part, by the office and with a reason', async () => {
		const booking = await with_deposit();
		await jobs('it is held', async () => (await deposit_of(booking))?.state === 'authorised');
		const take = (amount_minor: number) => platform().api.post(`/api/v1/office/bookings/${booking.id}/deposit`, { amount_minor, reason: 'A broken window.' }, { as: 'agent' });
		(await take(30_001)).refused(422, 'more_than_held');
		(await take(12_000)).expect(200);
		await until('it is taken', async () => (await deposit_of(booking))?.paid.amount_minor === 12_000);
		(await take(1)).refused(409, 'nothing_held');
		const standing = async () => Object.fromEntries((await platform().database.query<{ account: string; sum: number }>(`SELECT account, sum(amount_minor)::int AS sum FROM ledger.entry WHERE booking_id = $1 AND account IN ('1100', '2000', '4400') GROUP BY account`, [booking.id])).map(({ account, sum }) => [account, sum]));
		await until('the damage is paid', async () => (await standing())['4400'] === -12_000);
		expect(await standing()).toEqual({ 1100: 0, 2000: 0, 4400: -12_000 });
		// The rest is let go, and the guest reads why.
		expect(await deposit_of(booking)).toMatchObject({ authorised: { amount_minor: 0 }, paid: { amount_minor: 12_000 } });
		expect((await payments().of(booking)).damages).toMatchObject([{ amount: { amount_minor: 12_000 }, reason: 'A broken window.' }]);
		const lines = (await platform().api.get<Statement>(`${ledger}/accounts/1100/entries?currency=EUR&booking_id=${booking.id}&limit=200`, { as: 'agent' })).expect(200).items;
		expect(lines.filter(({ event }) => event === 'damaged' || event === 'withheld')).toMatchObject([
			{ event: 'damaged', amount: { amount_minor: 12_000 }, reason: 'A broken window.', party: 'user_demo_guest' },
			{ event: 'withheld', amount: { amount_minor: -12_000 }, reason: 'A broken window.' }
		]);
	});

	test('that the bank refuses without its holder is said, and the stay stands', async () => {
		const booking = await with_deposit('pm_card_authenticationRequired');
		await jobs('it was refused', async () => (await deposit_of(booking))?.state === 'failed');
		expect(await payments().of(booking)).toMatchObject({ state: 'confirmed', deposit: { attempts: [{ state: 'failed', failure_code: 'authentication_required' }] } });
	});
});

test('the books and the payments agree', async () => {
	await expectBalancedBooks(platform().database);
	const { payments: kept, wrong } = (await platform().api.get<Reconciliation>(`${ledger}/reconciliation`, { as: 'agent' })).expect(200);
	expect(wrong).toEqual([]);
	expect(kept.every((each) => each.wrong === 0)).toBe(true);
});
