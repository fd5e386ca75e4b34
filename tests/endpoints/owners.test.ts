// For whom properties are let: what was agreed, what of an earned stay is whose, the statement of a month, and what is paid out.

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../support/dates.js';
import type { Listing } from '../support/fixtures.js';
import { by_hand, expectBalancedBooks, ledger, lines_of, type Journal, type JournalPage, type Statement } from '../support/ledger.js';
import type { Booking, Money } from '../support/messages.js';
import { usePlatform } from '../support/platform.js';
import { Server } from '../support/server.js';
import { endDaysAgo } from '../support/stays.js';
import { allOf, until } from '../support/wait.js';

interface Owner {
	id: string;
	name: string;
	email: string;
}
interface Agreement {
	id: string;
	from: string;
	until?: string;
	basis_points: number;
}
interface Movement {
	journal_id: number;
	amount: Money;
	reason?: string;
}
interface OwnerStatement {
	currency: string;
	opening: Money;
	stays: { booking_id: string; property_id: string; date: string; gross: Money; commission: Money; share: Money; journal_id: number }[];
	gross: Money;
	commission: Money;
	share: Money;
	expenses: Movement[];
	expenses_total: Money;
	payouts: Movement[];
	payouts_total: Money;
	closing: Money;
}
interface Statements {
	from: string;
	to: string;
	currencies: OwnerStatement[];
}

const platform = usePlatform();
const owners = '/api/v1/office/owners';
// 4 × 189.50 = 758.00 of nights, 90.00 of cleaning.
const priced = { nightly_minor: 18_950, cleaning_minor: 9_000, tax_basis_points: 600 };
const terms = { basis_points: 2_000, taken_of: 'nights', cleaning_kept_by: 'company' };
const an_owner = async () => (await platform().api.post<Owner>(owners, { name: 'Olga Owner', email: 'olga@example.com' }, { as: 'admin' })).expect(201);
const agree = (owner: Owner, listing: Listing, changes: object = {}) =>
	platform().api.post<Agreement>(`${owners}/${owner.id}/agreements`, { property_id: listing.property.id, from: day(-60), ...terms, ...changes }, { as: 'admin' });
const journals_of = async (booking: Booking) => (await platform().api.get<JournalPage>(`${ledger}/journals?booking_id=${booking.id}`, { as: 'agent' })).expect(200).items;
const shares_of = async (booking: Booking) => (await journals_of(booking)).filter(({ source_kind }) => source_kind === 'owner_share');
const month_of = async (owner: Owner, month: string) => (await platform().api.get<Statements>(`${ledger}/owners/${owner.id}/statement?month=${month}`, { as: 'agent' })).expect(200);
const pay_out = (owner: Owner, amount_minor: number, changes: object = {}) =>
	platform().api.post<Journal>(`${ledger}/owners/${owner.id}/payouts`, { date: day(0), currency: 'EUR', amount_minor, reason: 'Transfer 12', ...changes }, { as: 'admin' });

/** A server that starts looks at once for what the books have missed. */
async function look_again(what: string, is_done: () => Promise<boolean>): Promise<void> {
	const server = await Server.start({ databaseUrl: platform().database.url });
	try {
		await until(what, is_done);
	} finally {
		await server.stop();
	}
}

/** Stayed, and gone so many days ago. */
async function stayed(listing: Listing, days_ago: number, check_in = day(30)): Promise<Booking> {
	const booking = await platform().booked(listing, check_in, 4);
	await endDaysAgo(platform().database, booking.id, days_ago, 4);
	return booking;
}

describe('an agreement', () => {
	test('has its days for itself: no two share a day of a property', async () => {
		const listing = await platform().make.stay(priced);
		const [one, other] = [await an_owner(), await an_owner()];
		const first = (await agree(one, listing)).expect(201);
		(await agree(other, listing, { from: day(10) })).refused(409, 'agreement_overlaps');
		const ended = (await platform().api.post<Agreement>(`/api/v1/office/agreements/${first.id}/end`, { until: day(10) }, { as: 'admin' })).expect(200);
		expect(ended.until).toBe(day(10));
		(await agree(other, listing, { from: day(10) })).expect(201);
		(await platform().api.post(`/api/v1/office/agreements/${first.id}/end`, { until: day(11) }, { as: 'admin' })).refused(409, 'agreement_overlaps');
		(await platform().api.post(`/api/v1/office/agreements/${first.id}/end`, { until: day(-60) }, { as: 'admin' })).refused(422, 'invalid_request');
		(await agree(one, listing, { from: day(40), until: day(40) })).refused(422, 'invalid_request');
		(await agree({ ...one, id: randomUUID() }, listing)).refused(404, 'not_found');
		const listed = (await platform().api.get<{ items: (Owner & { properties: number })[] }>(owners, { as: 'agent' })).expect(200).items;
		expect(listed.find(({ id }) => id === one.id)?.properties).toBe(1);
		expect(listed.find(({ id }) => id === other.id)?.properties).toBe(0);
	});

	test('leaves no name in the trail', async () => {
		const owner = await an_owner();
		const read = await platform().api.get<Owner>(`${owners}/${owner.id}`, { as: 'admin' });
		const edit = { name: 'Olga Other', email: 'other@example.com' };
		expect((await platform().api.call<Owner>('PUT', `${owners}/${owner.id}`, { body: edit, headers: { 'If-Match': read.headers.etag as string }, as: 'admin' })).expect(200)).toMatchObject(edit);
		(await platform().api.call('PUT', `${owners}/${owner.id}`, { body: edit, headers: { 'If-Match': read.headers.etag as string }, as: 'admin' })).refused(412, 'changed_meanwhile');
		const trail = await platform().database.query(`SELECT event, before, after FROM platform.audit WHERE entity_id = $1 ORDER BY id`, [owner.id]);
		expect(trail.map(({ event }) => event)).toEqual(['added', 'changed']);
		expect(JSON.stringify(trail)).not.toContain('Olga');
	});
});

describe('a stay that is earned', () => {
	test('is shared with the owner of its house, in the same transaction, once', async () => {
		const listing = await platform().make.stay(priced);
		const owner = await an_owner();
		(await agree(owner, listing)).expect(201);
		const booking = await stayed(listing, 2);
		await look_again('it is shared', async () => (await shares_of(booking)).length > 0);
		const journals = await journals_of(booking);
		const [share, ...others] = journals.filter(({ source_kind }) => source_kind === 'owner_share');
		expect(others).toEqual([]);
		expect(share).toMatchObject({ date: day(-2), event: 'earned', created_by: 'platform' });
		expect(lines_of(share)).toEqual([
			['4000', 75_800],
			['2300', -60_640],
			['4200', -15_160]
		]);
		const earned = journals.find(({ event, source_kind }) => source_kind === 'stay' && event === 'earned');
		const [same] = await platform().database.query<{ same: boolean }>(`SELECT count(DISTINCT xmin::text) = 1 AS same FROM ledger.journal WHERE id = ANY ($1)`, [[share?.id, earned?.id]]);
		expect(same?.same).toBe(true);
		// The guest's statement knows nothing of it.
		expect(share?.lines.every(({ party }) => party === undefined)).toBe(true);
	});

	test('before anything was agreed is caught up with, and only from the day that was agreed', async () => {
		const listing = await platform().make.stay(priced);
		const [old, fresh] = [await stayed(listing, 20), await stayed(listing, 3, day(50))];
		await look_again('both are earned', async () => (await journals_of(old)).length === 2 && (await journals_of(fresh)).length === 2);
		const owner = await an_owner();
		(await agree(owner, listing, { from: day(-10), taken_of: 'nights_and_cleaning', cleaning_kept_by: 'owner' })).expect(201);
		await look_again('it is shared', async () => (await shares_of(fresh)).length === 1);
		expect(lines_of((await shares_of(fresh))[0])).toEqual([
			['4000', 75_800],
			['4100', 9_000],
			['2300', -67_840],
			['4200', -16_960]
		]);
		expect(await shares_of(old)).toEqual([]);
	});

	test('and ends after all takes the share back with it', async () => {
		const listing = await platform().make.stay(priced);
		const owner = await an_owner();
		(await agree(owner, listing)).expect(201);
		const booking = await stayed(listing, 2);
		await look_again('it is shared', async () => (await shares_of(booking)).length === 1);
		(await platform().cancel(booking.id, 'agent')).expect(200);
		const sum = await platform().database.value<number>(`SELECT sum(amount_minor)::int FROM ledger.entry WHERE owner_id = $1 AND account = '2300'`, [owner.id]);
		expect(sum).toBe(0);
		expect((await shares_of(booking)).map(({ event }) => event).sort()).toEqual(['earned', 'earned_reversed']);
	});
});

describe('the statement of a month', () => {
	test('goes from what was owed to what is, and each figure is that of the books', async () => {
		const listing = await platform().make.stay(priced);
		const owner = await an_owner();
		(await agree(owner, listing)).expect(201);
		const stays = [await stayed(listing, 1), await stayed(listing, 6, day(50))];
		await look_again('both are shared', async () => (await shares_of(stays[0] as Booking)).length === 1 && (await shares_of(stays[1] as Booking)).length === 1);
		const expense = { entries: [{ account: '2300', amount_minor: 4_500, owner_id: owner.id, property_id: listing.property.id }, { account: '1000', amount_minor: -4_500 }], reason: 'A new boiler valve.' };
		(await platform().api.post(`${ledger}/journals`, by_hand(expense), { as: 'admin' })).expect(201);
		// What was owed before: of a month that is over.
		const before = { date: day(-45), entries: [{ account: '2300', amount_minor: -10_000, owner_id: owner.id }, { account: '1000', amount_minor: 10_000 }], reason: 'Taken over from the old books.' };
		(await platform().api.post(`${ledger}/journals`, by_hand(before), { as: 'admin' })).expect(201);
		(await pay_out(owner, 50_000)).expect(201);

		const months = [...new Set([day(-45), day(-6), day(-1), day(0)].map((each) => each.slice(0, 7)))].sort();
		let closing = 0;
		const found: OwnerStatement[] = [];
		for (const month of months) {
			const { currencies, from, to } = await month_of(owner, `${month}-15`);
			const [one, ...others] = currencies;
			expect(others).toEqual([]);
			if (!one) throw new Error('no statement');
			expect(from).toBe(`${month}-01`);
			expect(addDays(to, 1).slice(8)).toBe('01');
			expect(one.opening.amount_minor).toBe(closing);
			expect(one.opening.amount_minor + one.share.amount_minor + one.expenses_total.amount_minor + one.payouts_total.amount_minor).toBe(one.closing.amount_minor);
			expect(one.gross.amount_minor - one.commission.amount_minor).toBe(one.share.amount_minor);
			const sum = (items: { amount_minor: number }[]) => items.reduce((total, { amount_minor }) => total + amount_minor, 0);
			expect(sum(one.stays.map(({ share }) => share))).toBe(one.share.amount_minor);
			expect(sum(one.expenses.map(({ amount }) => amount))).toBe(one.expenses_total.amount_minor);
			// The books, line by line.
			const entries = await platform().database.query<{ journal_id: number; account: string; amount_minor: number }>(
				`SELECT journal_id, account, amount_minor FROM ledger.entry WHERE owner_id = $1 AND date BETWEEN $2 AND $3`,
				[owner.id, from, to]
			);
			const booked = (account: string, journal_id?: number) => sum(entries.filter((each) => each.account === account && (journal_id === undefined || each.journal_id === journal_id)));
			for (const stay of one.stays) {
				expect(stay.share.amount_minor).toBe(0 - booked('2300', stay.journal_id));
				expect(stay.commission.amount_minor).toBe(0 - booked('4200', stay.journal_id));
				expect(stay.gross.amount_minor).toBe(booked('4000', stay.journal_id) + booked('4100', stay.journal_id));
			}
			expect(one.commission.amount_minor).toBe(0 - booked('4200'));
			expect(one.closing.amount_minor - one.opening.amount_minor).toBe(0 - booked('2300'));
			closing = one.closing.amount_minor;
			found.push(one);
		}
		expect(closing).toBe(10_000 + 2 * 60_640 - 4_500 - 50_000);
		expect(found.flatMap((each) => each.stays).map(({ booking_id }) => booking_id).sort()).toEqual(stays.map(({ id }) => id).sort());
		expect(found.flatMap((each) => each.expenses).map(({ reason }) => reason)).toContain('A new boiler valve.');
		const balances = (await platform().api.get<{ items: { owner_id: string; balance: Money }[] }>(`${ledger}/owners`, { as: 'agent' })).expect(200).items;
		expect(balances.find(({ owner_id }) => owner_id === owner.id)?.balance).toEqual({ amount_minor: closing, currency: 'EUR' });
		await expectBalancedBooks(platform().database);
	});

	test('is a file, too', async () => {
		const listing = await platform().make.stay(priced);
		const owner = await an_owner();
		(await agree(owner, listing)).expect(201);
		const booking = await stayed(listing, 1);
		await look_again('it is shared', async () => (await shares_of(booking)).length === 1);
		const file = await platform().api.get(`${ledger}/owner-statement.csv?owner_id=${owner.id}&month=${day(-1)}`, { as: 'agent' });
		expect(file.status).toBe(200);
		expect(file.headers['content-type']).toContain('text/csv');
		const lines = file.text.replace('\uFEFF', '').trim().split('\r\n');
		expect(lines[0]).toBe('kind,date,journal,property_id,booking_id,reason,currency,gross,commission,amount');
		expect(lines.find((line) => line.startsWith('stay,'))).toContain(`${booking.id},,EUR,758.00,151.60,606.40`);
		expect(lines.at(-1)).toContain('EUR,,,606.40');
		(await platform().api.get(`${ledger}/owner-statement.csv?month=${day(0)}`, { as: 'agent' })).refused(422, 'invalid_request');
	});

	test('has the expenses of nobody else', async () => {
		const owner = await an_owner();
		expect((await month_of(owner, day(0))).currencies).toEqual([]);
	});
});

describe('a payout', () => {
	async function owed(amount_minor: number): Promise<Owner> {
		const owner = await an_owner();
		const entries = [{ account: '1000', amount_minor }, { account: '2300', amount_minor: -amount_minor, owner_id: owner.id }];
		(await platform().api.post(`${ledger}/journals`, by_hand({ entries }), { as: 'admin' })).expect(201);
		return owner;
	}

	test('is what is owed at most, whoever pays at the same time', async () => {
		const owner = await owed(10_000);
		(await pay_out(owner, 10_001)).refused(409, 'more_than_owed');
		(await pay_out(owner, 1, { currency: 'CHF' })).refused(409, 'more_than_owed');
		const replies = await allOf(Array.from({ length: 5 }, () => pay_out(owner, 4_000)));
		expect(replies.filter(({ status }) => status === 201).length).toBe(2);
		for (const reply of replies.filter(({ status }) => status !== 201)) reply.refused(409, 'more_than_owed');
	});

	test('is taken back as any journal by hand is', async () => {
		const owner = await owed(10_000);
		const paid = (await pay_out(owner, 10_000)).expect(201);
		expect(lines_of(paid)).toEqual([
			['2300', 10_000],
			['1000', -10_000]
		]);
		(await platform().api.post(`${ledger}/journals/${paid.id}/reverse`, { reason: 'The bank has sent it back.' }, { as: 'admin' })).expect(201);
		const entries = (await platform().api.get<Statement>(`${ledger}/accounts/1000/entries?currency=EUR`, { as: 'agent' })).expect(200);
		expect(entries.items.length).toBeGreaterThan(0);
		const [statement] = (await month_of(owner, day(0))).currencies;
		expect(statement).toMatchObject({ closing: { amount_minor: 10_000 }, payouts_total: { amount_minor: 0 } });
		expect(statement?.payouts.length).toBe(2);
	});
});
