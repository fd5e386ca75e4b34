// How a stay is paid by card: from the hold to the confirmed booking, and whatever can come in between.

import { describe, expect, test } from 'vitest';
import { day } from '../support/dates.js';
import { expectBalancedBooks, ledger, lines_of, type JournalPage, type Reconciliation } from '../support/ledger.js';
import type { Booking } from '../support/messages.js';
import { Payments, signatureOf, tell } from '../support/payments.js';
import { usePlatform } from '../support/platform.js';
import { until } from '../support/wait.js';

const platform = usePlatform();
const payments = () => new Payments(platform().api);
const priced = { nightly_minor: 18_950, cleaning_minor: 9_000, tax_basis_points: 600 };
const held = async (options: object = {}) => platform().held(await platform().make.stay({ ...priced, ...options }), day(40), 4);
const journals_of = async (booking: Booking) => (await platform().api.get<JournalPage>(`${ledger}/journals?booking_id=${booking.id}`, { as: 'agent' })).expect(200).items;
const booking_of = async (booking: Booking) => (await platform().api.get<Booking>(`/api/v1/bookings/${booking.id}`, { as: 'guest' })).expect(200);

describe('a card', () => {
	test('confirms the stay: the money is there, the nights are firm, the books say both', async () => {
		const booking = await held();
		expect(await payments().of(booking)).toMatchObject({ state: 'held', methods: ['card'], outstanding: booking.total });
		const paid = await payments().pay(booking);
		expect(paid).toMatchObject({ state: 'confirmed', methods: [], outstanding: { amount_minor: 0 }, charge: { state: 'paid', paid: booking.total } });
		expect(await booking_of(booking)).toMatchObject({ state: 'confirmed', payment: 'paid' });
		const received = (await journals_of(booking)).find((journal) => journal.source_kind === 'attempt');
		expect(lines_of(received)).toEqual([
			['1020', 89_888],
			['1100', -89_888]
		]);
		expect(received?.lines.every((line) => line.booking_id === booking.id && line.party === 'user_demo_guest')).toBe(true);
		await expectBalancedBooks(platform().database);
	});

	test('that is refused leaves the nights held, and another may be tried on the same page', async () => {
		const booking = await held();
		const page = await payments().page(booking);
		expect((await payments().confirm(page, 'pm_card_chargeDeclinedInsufficientFunds')).status).toBe(402);
		const failed = await payments().paymentBecomes(booking, 'failed');
		expect(failed).toMatchObject({ state: 'held', methods: ['card'], charge: { attempts: [{ state: 'open', failure_code: 'insufficient_funds' }] } });
		(await payments().confirm(page)).expect(200);
		expect(await payments().becomes(booking, 'confirmed')).toMatchObject({ charge: { state: 'paid', attempts: [{ state: 'succeeded' }] } });
		expect(await platform().database.value(`SELECT count(*) FROM platform.outbox WHERE aggregate_id = $1 AND topic = 'payments.failed'`, [booking.id])).toBe(1);
	});

	test('asks its holder (3-D Secure): yes pays, no does not', async () => {
		const [good, bad] = [await held(), await held()];
		for (const [booking, outcome] of [[good, 'approve'], [bad, 'fail']] as const) {
			const page = await payments().page(booking);
			expect((await payments().confirm(page, 'pm_card_authenticationRequired')).expect(200).status).toBe('requires_action');
			(await payments().challenge(page, outcome)).expect(200);
		}
		await payments().becomes(good, 'confirmed');
		expect(await payments().paymentBecomes(bad, 'failed')).toMatchObject({ state: 'held' });
	});

	test.each(['pm_stand_in_duplicate', 'pm_stand_in_out_of_order', 'pm_stand_in_silent', 'pm_stand_in_processing'])('%s: the money is counted once, whatever is told and when', async (card) => {
		const booking = await held();
		(await payments().confirm(await payments().page(booking), card)).expect(200);
		expect(await payments().becomes(booking, 'confirmed')).toMatchObject({ charge: { paid: booking.total } });
		expect((await journals_of(booking)).filter((journal) => journal.source_kind === 'attempt').length).toBe(1);
		expect(await platform().database.value(`SELECT count(*) FROM platform.outbox WHERE aggregate_id = $1 AND topic = 'payments.succeeded'`, [booking.id])).toBe(1);
	});

	test('is not taken for what cannot be said in it: three decimals whose last is not 0', async () => {
		const odd = await platform().held(await platform().make.stay({ currency: 'TND', nightly_minor: 189_501, cleaning_minor: 0, tax_basis_points: 0 }), day(40), 3);
		expect((await payments().of(odd)).methods).toEqual([]);
		(await payments().begin(odd)).refused(409, 'method_not_available');
		const even = await platform().held(await platform().make.stay({ currency: 'TND', nightly_minor: 189_500, cleaning_minor: 0, tax_basis_points: 0 }), day(40), 3);
		expect(await payments().pay(even)).toMatchObject({ charge: { paid: { amount_minor: 568_500, currency: 'TND' } } });
	});

	test.each(['JPY', 'ISK'])('pays in %s as many as were owed', async (currency) => {
		const booking = await held({ currency });
		expect(await payments().pay(booking)).toMatchObject({ charge: { paid: booking.total } });
	});
});

describe('to begin to pay', () => {
	test('twice is once: the same page is gone on with', async () => {
		const booking = await held();
		const page = await payments().page(booking);
		expect(await payments().page(booking)).toEqual(page);
		expect((await payments().of(booking)).charge?.attempts.length).toBe(1);
	});

	test('is refused when there is nothing to pay, when the hold is over, and to others', async () => {
		const paid = await held();
		await payments().pay(paid);
		(await payments().begin(paid)).refused(409, 'nothing_to_pay');
		const late = await held();
		await platform().make.endHold(late.id);
		(await payments().begin(late)).refused(409, 'hold_expired');
		(await payments().begin(late, 'card', 'guest2')).refused(404, 'not_found');
	});

	test('is what a guest does; he cannot confirm his stay without', async () => {
		const booking = await held();
		(await platform().confirm(booking.id, 'guest')).refused(403, 'forbidden');
		(await platform().confirm(booking.id, 'agent')).expect(200);
		const trail = await platform().database.query<{ after: object }>(`SELECT after FROM platform.audit WHERE entity_id = $1 AND event = 'confirmed'`, [booking.id]);
		expect(trail.map(({ after }) => after)).toEqual([{ state: 'confirmed', by: 'booking_desk', outstanding_minor: 89_888 }]);
		// And it can be paid afterwards.
		(await payments().confirm(await payments().page(booking))).expect(200);
		expect(await payments().paymentBecomes(booking, 'paid')).toMatchObject({ state: 'confirmed', outstanding: { amount_minor: 0 } });
	});
});

describe('money that comes after the hold is over', () => {
	test('confirms the stay when nobody else has the nights', async () => {
		const booking = await held();
		const page = await payments().page(booking);
		await platform().make.endHold(booking.id);
		await until('it has expired', async () => (await booking_of(booking)).state === 'expired');
		(await payments().confirm(page)).expect(200);
		expect(await payments().becomes(booking, 'confirmed')).toMatchObject({ charge: { state: 'paid' } });
		expect(await platform().unavailable(booking.property_id, day(35), 20)).toEqual([{ from: day(40), to: day(44), reason: 'booked' }]);
	});

	test('goes back by itself when somebody else has them', async () => {
		const listing = await platform().make.stay(priced);
		const booking = await platform().held(listing, day(40), 4);
		const page = await payments().page(booking);
		await platform().make.endHold(booking.id);
		const theirs = await platform().held(listing, day(41), 4, 'guest2');
		(await payments().confirm(page)).expect(200);
		const refunded = await payments().paymentBecomes(booking, 'refunded');
		expect(refunded).toMatchObject({ state: 'expired', charge: { paid: booking.total, refunded: booking.total, refunds: [{ reason: 'nights_gone', state: 'succeeded' }] } });
		expect((await platform().confirm(theirs.id)).expect(200).state).toBe('confirmed');
		await expectBalancedBooks(platform().database);
	});

	test('goes back when the guest has cancelled meanwhile', async () => {
		const booking = await held();
		const page = await payments().page(booking);
		await payments().arrange('POST /v1/payment_intents/{id}/cancel', 'stall_before');
		(await platform().cancel(booking.id)).expect(200);
		(await payments().confirm(page)).expect(200);
		await payments().clear();
		expect(await payments().paymentBecomes(booking, 'refunded')).toMatchObject({ state: 'cancelled' });
	});
});

describe('a message', () => {
	const body = (id: string) => JSON.stringify({ id, type: 'payment_intent.succeeded', data: { object: { object: 'payment_intent', id: 'pi_of_somebody_else', metadata: {} } } });

	test('is believed when it is signed, heard once, and no more than a hint', async () => {
		const { api } = platform();
		expect((await tell(api, body('evt_1'))).expect(200).outcome).toBe('heard');
		expect((await tell(api, body('evt_1'))).expect(200).outcome).toBe('repeated');
		const booking = await held();
		const page = await payments().page(booking);
		const forged = JSON.stringify({ id: 'evt_2', type: 'payment_intent.succeeded', data: { object: { object: 'payment_intent', id: page.intent_id, status: 'succeeded', amount_received: 89_888 } } });
		// Even with a right signature: what counts is what Stripe says when it is asked.
		(await tell(api, forged)).expect(200);
		await until('it was looked at', async () => (await platform().database.value(`SELECT look_at > now() FROM payments.attempt WHERE provider_id = $1`, [page.intent_id])) === true);
		expect((await payments().of(booking)).charge).toMatchObject({ state: 'none', paid: { amount_minor: 0 } });
	});

	test('is refused with a wrong secret, an old time, another body, or none of it', async () => {
		const { api } = platform();
		const now = Math.floor(Date.now() / 1000);
		for (const signature of [signatureOf(body('evt_3'), now, 'whsec_other'), signatureOf(body('evt_3'), now - 301), signatureOf(body('evt_4'), now), 't=1', '', 'v1=00']) {
			(await tell(api, body('evt_3'), signature)).refused(401, 'bad_signature');
		}
		(await tell(api, '{"id":"evt_5"}')).refused(422, 'unreadable_message');
	});
});

test('the books and the payments agree', async () => {
	const reconciliation = (await platform().api.get<Reconciliation>(`${ledger}/reconciliation`, { as: 'agent' })).expect(200);
	expect(reconciliation.wrong).toEqual([]);
	expect(reconciliation.payments.length).toBeGreaterThan(2);
	expect(reconciliation.payments.every(({ difference, wrong }) => difference.amount_minor === 0 && wrong === 0)).toBe(true);
});
