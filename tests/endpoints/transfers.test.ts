// Paying by bank transfer: the guest is told where to, somebody in the office sees the money come, and what is too much or too late goes back.

import { beforeAll, describe, expect, test } from 'vitest';
import { day } from '../support/dates.js';
import { expectBalancedBooks, ledger, lines_of, type JournalPage, type Reconciliation } from '../support/ledger.js';
import type { Booking, Money } from '../support/messages.js';
import { Payments } from '../support/payments.js';
import { usePlatform } from '../support/platform.js';
import { until } from '../support/wait.js';

interface Transfers {
	items: { id: string; reference: string; subject_id: string; state: string; amount: Money; received: Money }[];
	to_send: { id: string; reference: string; subject_id: string; amount: Money; reason: string }[];
}

const platform = usePlatform();
const payments = () => new Payments(platform().api);
const office = '/api/v1/office/payments';
const priced = { nightly_minor: 18_950, cleaning_minor: 9_000, tax_basis_points: 600 };
const held = async (starts_in = 40) => platform().held(await platform().make.stay(priced), day(starts_in), 4);
const transfers = async () => (await platform().api.get<Transfers>(`${office}/transfers`, { as: 'agent' })).expect(200);
const transfer_of = async (booking: Booking) => (await transfers()).items.find(({ subject_id }) => subject_id === booking.id);
const receive = (id: string, amount_minor: number, more: object = {}) => platform().api.post<Transfers>(`${office}/transfers/${id}/receipts`, { amount_minor, received_on: day(0), ...more }, { as: 'agent' });

/** A booking that waits for a transfer; the transfer's id. */
async function waiting(): Promise<{ booking: Booking; id: string }> {
	const booking = await held();
	(await payments().begin(booking, 'bank_transfer')).expect(200);
	const id = await until('the transfer is open', async () => {
		const transfer = await transfer_of(booking);
		return transfer?.state === 'open' && transfer.id;
	});
	return { booking, id };
}

beforeAll(async () => {
	const account = { holder: 'Casa Lda', iban: 'PT50 0002 0123 1234 5678 9015 4', bic: 'BSCHPTPL', bank: 'Banco' };
	(await platform().api.call('PUT', `${office}/bank-accounts/EUR`, { body: account, as: 'admin' })).expect(200);
});

describe('a transfer', () => {
	test('keeps the nights while it is waited for, tells where it goes, and confirms the stay when somebody has seen it', async () => {
		const { booking, id } = await waiting();
		const payment = await payments().of(booking);
		expect(payment).toMatchObject({ state: 'pending', charge: { state: 'none', attempts: [{ method: 'bank_transfer', transfer: { holder: 'Casa Lda', iban: 'PT50000201231234567890154' } }] } });
		expect(payment.charge?.attempts[0]?.transfer?.reference).toMatch(/^RF\d\d[A-Z0-9]+$/);
		expect(Date.parse(payment.held_until as string) - Date.now()).toBeGreaterThan(4.9 * 86_400_000);
		expect(await platform().unavailable(booking.property_id, day(35), 20)).toEqual([{ from: day(40), to: day(44), reason: 'held' }]);

		(await receive(id, booking.total.amount_minor, { received_on: day(-1), note: 'Statement 12' })).expect(200);
		expect(await payments().becomes(booking, 'confirmed')).toMatchObject({ charge: { state: 'paid', paid: booking.total } });
		const journals = (await platform().api.get<JournalPage>(`${ledger}/journals?booking_id=${booking.id}`, { as: 'agent' })).expect(200).items;
		const received = journals.find(({ source_kind }) => source_kind === 'receipt');
		expect(received).toMatchObject({ date: day(-1), created_by: 'user_demo_agent' });
		expect(lines_of(received)).toEqual([
			['1000', booking.total.amount_minor],
			['1100', -booking.total.amount_minor]
		]);
	});

	test('that comes in parts is waited for until it is whole; what is too much goes back', async () => {
		const { booking, id } = await waiting();
		(await receive(id, 50_000)).expect(200);
		expect(await payments().paymentBecomes(booking, 'part_paid')).toMatchObject({ state: 'pending', outstanding: { amount_minor: booking.total.amount_minor - 50_000 } });
		(await receive(id, booking.total.amount_minor - 49_000)).expect(200);
		await payments().becomes(booking, 'confirmed');
		const send = await until('the surplus is to be sent', async () => (await transfers()).to_send.find(({ subject_id }) => subject_id === booking.id));
		expect(send).toMatchObject({ amount: { amount_minor: 1_000 }, reason: 'paid_too_much' });
		(await platform().api.post(`${office}/refunds/${send.id}/sent`, undefined, { as: 'agent' })).expect(200);
		(await platform().api.post(`${office}/refunds/${send.id}/sent`, undefined, { as: 'agent' })).refused(404, 'not_found');
		expect(await payments().of(booking)).toMatchObject({ charge: { refunded: { amount_minor: 1_000 }, refunding: { amount_minor: 0 } }, outstanding: { amount_minor: 0 } });
	});

	test('that does not come gives the nights free; the money that comes later takes them anew, or goes back', async () => {
		const listing = await platform().make.stay(priced);
		const [free, taken] = [await platform().held(listing, day(40), 4), await platform().held(listing, day(50), 4)];
		for (const booking of [free, taken]) {
			(await payments().begin(booking, 'bank_transfer')).expect(200);
			await until('the transfer is open', async () => (await transfer_of(booking))?.state === 'open');
			await platform().make.endHold(booking.id);
			await payments().becomes(booking, 'expired');
		}
		await platform().booked(listing, day(51), 3);
		for (const booking of [free, taken]) (await receive((await transfer_of(booking))?.id as string, booking.total.amount_minor)).expect(200);
		await payments().becomes(free, 'confirmed');
		const send = await until('it is to be sent back', async () => (await transfers()).to_send.find(({ subject_id }) => subject_id === taken.id));
		expect(send).toMatchObject({ amount: taken.total, reason: 'nights_gone' });
	});

	test('of which a part has come when the nights are free again goes back, and so does a part that comes later', async () => {
		const { booking, id } = await waiting();
		(await receive(id, 50_000)).expect(200);
		await payments().paymentBecomes(booking, 'part_paid');
		await platform().make.endHold(booking.id);
		await payments().becomes(booking, 'expired');
		const sent = () => transfers().then(({ to_send }) => to_send.filter(({ subject_id }) => subject_id === booking.id));
		await until('the part is to be sent back', async () => (await sent()).length === 1);
		(await receive(id, 1_500)).expect(200);
		const both = await until('the other part is, too', async () => (await sent()).length === 2 && (await sent()));
		expect(both.map(({ amount, reason }) => [amount.amount_minor, reason]).sort()).toEqual([[1_500, 'booking_ended'], [50_000, 'booking_ended']]);
	});

	test('may be given up for a card, and the other way round', async () => {
		const { booking } = await waiting();
		await payments().pay(booking);
		expect((await payments().of(booking)).charge).toMatchObject({ state: 'paid', attempts: [{ method: 'card', state: 'succeeded' }, { method: 'bank_transfer', state: 'cancelled' }] });
		const other = await held();
		const page = await payments().page(other);
		(await payments().begin(other, 'bank_transfer')).expect(200);
		await until('nobody can pay on the old page', async () => (await payments().confirm(page)).status === 400);
	});

	test('is not offered when it could come too late, in another currency, or to who has no account', async () => {
		const soon = await held(5);
		expect((await payments().of(soon)).methods).toEqual(['card']);
		(await payments().begin(soon, 'bank_transfer')).refused(409, 'method_not_available');
		const pounds = await platform().held(await platform().make.stay({ ...priced, currency: 'GBP' }), day(40), 4);
		expect((await payments().of(pounds)).methods).toEqual(['card']);
		(await payments().begin(pounds, 'bank_transfer')).refused(409, 'method_not_available');
	});

	test('is received on a day that has come, by who runs every property', async () => {
		const { booking, id } = await waiting();
		(await receive(id, 100, { received_on: day(3) })).refused(422, 'invalid_request');
		(await platform().api.post(`${office}/transfers/${id}/receipts`, { amount_minor: 100, received_on: day(0) }, { as: 'agent2' })).refused(403, 'forbidden');
		expect((await payments().of(booking)).charge?.paid.amount_minor).toBe(0);
	});
});

test('an account has an IBAN whose check digits are right', async () => {
	const wrong = { holder: 'Casa Lda', iban: 'PT51 0002 0123 1234 5678 9015 4' };
	const problem = (await platform().api.call('PUT', `${office}/bank-accounts/EUR`, { body: wrong, as: 'admin' })).refused(422, 'invalid_request');
	expect(problem.errors?.[0]?.path).toBe('/iban');
});

test('the books and the payments agree', async () => {
	await expectBalancedBooks(platform().database);
	const { payments: kept, wrong } = (await platform().api.get<Reconciliation>(`${ledger}/reconciliation`, { as: 'agent' })).expect(200);
	expect(wrong).toEqual([]);
	expect(kept.every((each) => each.wrong === 0 && each.difference.amount_minor === 0)).toBe(true);
});
