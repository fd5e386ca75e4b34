// What Stripe keeps of what it moves, and what the bank takes back when a dispute is lost: each is posted once, however often it is told.

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../support/dates.js';
import { expectBalancedBooks, ledger, lines_of, type JournalPage, type Reconciliation } from '../support/ledger.js';
import type { Booking } from '../support/messages.js';
import { Payments, tell } from '../support/payments.js';
import { usePlatform } from '../support/platform.js';
import { until } from '../support/wait.js';

const platform = usePlatform();
const payments = () => new Payments(platform().api);
// 898.88 with the tax: 1.5 % of it and 0.25 are 13.73.
const priced = { nightly_minor: 18_950, cleaning_minor: 9_000, tax_basis_points: 600 };
const journals_of = async (booking: Booking) => (await platform().api.get<JournalPage>(`${ledger}/journals?booking_id=${booking.id}`, { as: 'agent' })).expect(200).items;
const fees_of = async (booking: Booking) => (await journals_of(booking)).filter(({ event }) => event === 'fee');
const intent_of = async (booking: Booking, at = 0) => (await platform().database.query<{ id: string }>(
	`SELECT provider_id AS id FROM payments.attempt JOIN payments.payment ON payment.id = attempt.payment_id WHERE subject_id = $1 ORDER BY attempt.id DESC OFFSET $2`, [booking.id, at]
))[0]?.id as string;

async function paid(card = 'pm_card_visa'): Promise<Booking> {
	const booking = await platform().held(await platform().make.stay(priced), day(40), 4);
	(await payments().confirm(await payments().page(booking), card)).expect(200);
	await payments().becomes(booking, 'confirmed');
	return booking;
}

/** Stripe tells of an intent, and it has been asked about. */
async function looked_again(intent: string): Promise<void> {
	const about = { id: `evt_${randomUUID()}`, type: 'charge.updated', data: { object: { object: 'charge', payment_intent: intent } } };
	expect((await tell(platform().api, JSON.stringify(about))).expect(200).outcome).toBe('heard');
	await until('it was asked about', async () => (await platform().database.value(`SELECT look_at IS NULL FROM payments.attempt WHERE provider_id = $1`, [intent])) === true);
}

describe('what Stripe keeps', () => {
	test('of a charge is a cost of the company, taken off what lies there; once, however often it is told', async () => {
		const booking = await paid('pm_stand_in_duplicate');
		const [fee, ...others] = await until('the fee is posted', async () => (await fees_of(booking)).length > 0 && (await fees_of(booking)));
		expect(others).toEqual([]);
		expect(fee).toMatchObject({ source_module: 'payments', source_kind: 'attempt_fee', created_by: 'platform' });
		expect(lines_of(fee)).toEqual([
			['5000', 1_373],
			['1020', -1_373]
		]);
		expect(fee?.lines.every((line) => line.booking_id === booking.id && line.party === undefined)).toBe(true);
		for (let round = 0; round < 3; round += 1) await looked_again(await intent_of(booking));
		expect((await fees_of(booking)).length).toBe(1);
	});

	test('stays with it when the money goes back: of a refund it keeps nothing more', async () => {
		const booking = await paid();
		(await platform().cancel(booking.id)).expect(200);
		await payments().paymentBecomes(booking, 'refunded');
		const fee = () => platform().database.value<number | null>(`SELECT refund.fee_minor FROM payments.refund JOIN payments.payment ON payment.id = refund.payment_id WHERE subject_id = $1`, [booking.id]);
		await platform().database.query(`UPDATE payments.attempt SET look_at = now() WHERE provider_id = $1`, [await intent_of(booking)]);
		await until('it has said what of the refund', async () => (await fee()) === 0);
		expect((await fees_of(booking)).length).toBe(1);
		const left = await platform().database.value<number>(`SELECT sum(amount_minor)::int FROM ledger.entry WHERE booking_id = $1 AND account = '1020'`, [booking.id]);
		expect(left).toBe(-1_373);
	});

	test('is shown only to who asks for it, as Stripe does', async () => {
		const intent = await intent_of(await paid());
		const headers = { Authorization: 'Bearer sk_test_estate_development' };
		const ask = async (expand: string) => (await platform().api.call<Record<string, unknown>>('GET', `/dev/stripe/v1/payment_intents/${intent}${expand}`, { headers })).expect(200);
		expect((await ask('')).latest_charge).toMatch(/^ch_/);
		expect((await ask('?expand[]=latest_charge')).latest_charge).toMatchObject({ object: 'charge', balance_transaction: expect.stringMatching(/^txn_/) });
		expect((await ask('?expand[]=latest_charge.balance_transaction')).latest_charge).toMatchObject({ balance_transaction: { object: 'balance_transaction', amount: 89_888, fee: 1_373, net: 88_515 } });
	});
});

test('a dispute that is lost takes back what was paid by that card, once, and nothing of another card', async () => {
	const booking = await paid();
	const longer = addDays(booking.check_out, 1);
	const preview = (await platform().api.get<{ total: { amount_minor: number } }>(`/api/v1/bookings/${booking.id}/change?check_in=${booking.check_in}&check_out=${longer}`, { as: 'guest' })).expect(200);
	(await platform().api.post(`/api/v1/bookings/${booking.id}/change`, { check_in: booking.check_in, check_out: longer, expected_total_minor: preview.total.amount_minor }, { as: 'guest' })).expect(200);
	(await payments().confirm(await payments().page(booking), 'pm_card_createDispute')).expect(200);
	await payments().paymentBecomes(booking, 'disputed');
	const intent = await intent_of(booking);
	(await payments().form(`/dev/stripe/disputes/${intent}`, { outcome: 'lost' })).expect(200);
	await payments().paymentBecomes(booking, 'part_refunded');
	for (let round = 0; round < 3; round += 1) await looked_again(intent);
	await looked_again(await intent_of(booking, 1));
	expect((await payments().of(booking)).charge).toMatchObject({ state: 'part_refunded', paid: { amount_minor: 109_975 }, refunded: { amount_minor: 20_087 } });
	const lost = (await journals_of(booking)).filter(({ event }) => event.startsWith('charged_back'));
	expect(lost.map(lines_of)).toEqual([
		[
			['1020', -20_087],
			['1100', 20_087]
		]
	]);
	// What is left of the other card can go back, and no more.
	(await platform().api.post(`/api/v1/office/bookings/${booking.id}/refunds`, { amount_minor: 89_889, reason: 'Too much.' }, { as: 'agent' })).refused(409, 'not_enough_paid');
});

test('several disputes: it is disputed until the last is decided, and each is paid for once', async () => {
	const booking = await paid('pm_card_createDispute');
	await payments().paymentBecomes(booking, 'disputed');
	// While it runs, a longer stay is paid by another card, which is disputed, too.
	const longer = addDays(booking.check_out, 1);
	const preview = (await platform().api.get<{ total: { amount_minor: number } }>(`/api/v1/bookings/${booking.id}/change?check_in=${booking.check_in}&check_out=${longer}`, { as: 'guest' })).expect(200);
	(await platform().api.post(`/api/v1/bookings/${booking.id}/change`, { check_in: booking.check_in, check_out: longer, expected_total_minor: preview.total.amount_minor }, { as: 'guest' })).expect(200);
	(await payments().confirm(await payments().page(booking), 'pm_card_createDispute')).expect(200);
	const [first, second] = [await intent_of(booking, 1), await intent_of(booking)];
	const charge = async () => (await payments().of(booking)).charge;
	const fees = async () => (await fees_of(booking)).filter(({ source_kind }) => source_kind === 'dispute_fee').map((fee) => lines_of(fee)[0]?.[1]);
	const open = (intent: string) => platform().database.value<boolean>('SELECT is_disputed FROM payments.attempt WHERE provider_id = $1', [intent]);
	await until('the second is known', async () => (await open(second)) === true);
	expect(await charge()).toMatchObject({ state: 'disputed', paid: { amount_minor: 109_975 }, refunded: { amount_minor: 0 } });
	expect(await fees()).toEqual([2_000, 2_000]);

	const decide = async (intent: string, fields: Record<string, string>) => {
		(await payments().form(`/dev/stripe/disputes/${intent}`, fields)).expect(200);
		await until('it is decided', async () => (await open(intent)) === false);
	};
	await decide(first, { outcome: 'lost' });
	expect(await charge()).toMatchObject({ state: 'disputed', refunded: { amount_minor: 89_888 } });
	await decide(second, { outcome: 'won', fee: 'returned' });
	expect(await charge()).toMatchObject({ state: 'part_refunded', refunded: { amount_minor: 89_888 } });
	expect((await fees()).toSorted()).toEqual([-2_000, 2_000, 2_000]);

	// The same card once more, for a part; won, and the fee is kept.
	(await payments().form(`/dev/stripe/disputes/${second}/again`, { amount: '5000' })).expect(200);
	await payments().paymentBecomes(booking, 'disputed');
	await decide(second, { outcome: 'won' });
	await payments().paymentBecomes(booking, 'part_refunded');
	for (let round = 0; round < 2; round += 1) for (const intent of [first, second]) await looked_again(intent);
	expect((await fees()).toSorted()).toEqual([-2_000, 2_000, 2_000, 2_000]);
	expect(await platform().database.value(`SELECT sum(amount_minor)::int FROM ledger.entry WHERE booking_id = $1 AND account = '1100'`, [booking.id])).toBe(89_888);
});

test('the books and the payments agree, fees and disputes among them', async () => {
	await expectBalancedBooks(platform().database);
	const { payments: kept } = (await platform().api.get<Reconciliation>(`${ledger}/reconciliation`, { as: 'agent' })).expect(200);
	expect(kept.length).toBeGreaterThan(0);
	expect(kept.every(({ difference, wrong }) => difference.amount_minor === 0 && wrong === 0)).toBe(true);
});
