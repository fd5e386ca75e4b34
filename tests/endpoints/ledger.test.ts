// The books: what bookings leave in them, what the office reads of them, what admins write to them by hand.

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../support/dates.js';
import type { Listing } from '../support/fixtures.js';
import { by_hand, ledger, lines_of, type Journal, type JournalPage, type Reconciliation, type Statement, type TrialBalance } from '../support/ledger.js';
import type { Booking } from '../support/messages.js';
import { usePlatform } from '../support/platform.js';
import { Server } from '../support/server.js';
import { allOf, until } from '../support/wait.js';

const platform = usePlatform();
const read = async <Body>(path: string, as: 'agent' | 'admin' = 'agent') => (await platform().api.get<Body>(`${ledger}/${path}`, { as })).expect(200);
const journals_of = async (booking: Booking) => (await read<JournalPage>(`journals?booking_id=${booking.id}`)).items;
const in_currency = (balance: TrialBalance, currency: string) => balance.currencies.find((each) => each.currency === currency);
const post = (changes: object = {}) => platform().api.post<Journal>(`${ledger}/journals`, by_hand(changes), { as: 'admin' });

// 4 × 189.50 + 90.00 = 848.00; 6 % of it = 50.88.
const priced = { nightly_minor: 18_950, cleaning_minor: 9_000, tax_basis_points: 600 };

describe('a booking', () => {
	test('is posted by the lines of its quote when it is confirmed, and not before', async () => {
		const listing = await platform().make.stay(priced);
		const booking = await platform().held(listing, day(30), 4);
		expect(await journals_of(booking)).toEqual([]);
		(await platform().confirm(booking.id)).expect(200);
		const [journal, ...others] = await journals_of(booking);
		expect(others).toEqual([]);
		expect(journal).toMatchObject({ date: day(0), source_module: 'booking', source_kind: 'stay', source_id: booking.id, event: 'confirmed', created_by: 'user_demo_agent' });
		expect(journal?.total).toEqual(booking.total);
		expect(lines_of(journal)).toEqual([
			['1100', 89_888],
			['2100', -75_800],
			['2110', -9_000],
			['2200', -5_088]
		]);
		for (const line of journal?.lines ?? []) expect(line).toMatchObject({ property_id: listing.property.id, listing_id: listing.id, booking_id: booking.id, party: 'user_demo_guest' });
		expect(JSON.stringify(journal)).not.toContain('Gabrielle');
	});

	test('without cleaning or tax has no lines for them', async () => {
		const booking = await platform().booked(await platform().make.stay({ ...priced, cleaning_minor: 0, tax_basis_points: 0 }), day(30), 4);
		expect(lines_of((await journals_of(booking))[0])).toEqual([
			['1100', 75_800],
			['2100', -75_800]
		]);
	});

	test('is posted once, however often it is confirmed and by however many at once', async () => {
		const booking = await platform().held(await platform().make.stay(priced), day(30), 4);
		const replies = await allOf(Array.from({ length: 10 }, () => platform().confirm(booking.id)));
		for (const reply of replies) reply.expect(200);
		expect((await journals_of(booking)).length).toBe(1);
	});

	test('is reversed line by line when it is cancelled, once', async () => {
		const booking = await platform().booked(await platform().make.stay(priced), day(30), 4);
		await allOf([platform().cancel(booking.id), platform().cancel(booking.id), platform().cancel(booking.id, 'agent')]);
		const [reversal, original, ...others] = await journals_of(booking);
		expect(others).toEqual([]);
		expect(reversal).toMatchObject({ event: 'confirmed_reversed', reverses: original?.id });
		expect(original?.reversed_by).toBe(reversal?.id);
		expect(lines_of(reversal)).toEqual(lines_of(original).map(([account, amount]) => [account, -Number(amount)]));
	});

	test('that was only held leaves nothing when it is cancelled', async () => {
		const booking = await platform().held(await platform().make.stay(priced), day(30), 4);
		(await platform().cancel(booking.id)).expect(200);
		expect(await journals_of(booking)).toEqual([]);
	});

	test.each([
		['JPY', 18_950],
		['TND', 189_500]
	])('in %s is posted in whole minor units of that currency', async (currency, nightly_minor) => {
		const booking = await platform().booked(await platform().make.stay({ ...priced, currency, nightly_minor }), day(30), 3);
		const [journal] = await journals_of(booking);
		expect(journal?.total).toEqual({ amount_minor: booking.total.amount_minor, currency });
		expect(lines_of(journal).reduce((sum, [, amount]) => sum + Number(amount), 0)).toBe(0);
	});

	test('and its journal stand or fall together', async () => {
		const booking = await platform().held(await platform().make.stay(priced), day(30), 4);
		await platform().database.query(`UPDATE ledger.account SET is_open = false WHERE code = '2110'`);
		try {
			expect((await platform().confirm(booking.id)).status).toBe(500);
			expect((await platform().api.get<Booking>(`/api/v1/bookings/${booking.id}`, { as: 'guest' })).expect(200).state).toBe('held');
		} finally {
			await platform().database.query(`UPDATE ledger.account SET is_open = true WHERE code = '2110'`);
		}
		(await platform().confirm(booking.id)).expect(200);
	});
});

describe('the keeper', () => {
	/** A server that starts looks at once for what the ledger has missed; it may stop when what is expected of it is there. */
	async function look_again(what: string, is_done: () => Promise<boolean>): Promise<void> {
		const server = await Server.start({ databaseUrl: platform().database.url });
		try {
			await until(what, is_done);
		} finally {
			await server.stop();
		}
	}
	const standing = async (listing: Listing) => {
		const [books] = (await read<TrialBalance>(`trial-balance?property_id=${listing.property.id}`)).currencies;
		return Object.fromEntries((books?.rows ?? []).map(({ account, debit, credit }) => [account.code, debit.amount_minor - credit.amount_minor]).filter(([, amount]) => amount !== 0));
	};

	test('posts what a release without a ledger has confirmed, and reverses what it has cancelled', async () => {
		const listing = await platform().make.stay(priced);
		const confirmed = await platform().held(listing, day(30), 4);
		const cancelled = await platform().booked(listing, day(40), 4);
		await platform().database.query(`UPDATE booking.booking SET state = 'confirmed', confirmed_at = now() WHERE id = $1`, [confirmed.id]);
		await platform().database.query(`UPDATE booking.booking SET state = 'cancelled', cancelled_at = now() WHERE id = $1`, [cancelled.id]);
		const broken = await read<Reconciliation>('reconciliation');
		expect(broken.wrong.map(({ id }) => id).sort()).toEqual([confirmed.id, cancelled.id].sort());
		expect(broken.wrong.find(({ id }) => id === confirmed.id)).toMatchObject({ code: confirmed.code, booked: confirmed.total, posted: { amount_minor: 0, currency: 'EUR' } });
		expect(broken.currencies.find(({ currency }) => currency === 'EUR')?.wrong).toBe(2);
		await look_again('both are put right', async () => (await read<Reconciliation>('reconciliation')).wrong.length === 0);
		expect(await standing(listing)).toEqual({ 1100: 89_888, 2100: -75_800, 2110: -9_000, 2200: -5_088 });
	});

	test('makes income of what was deferred when a stay has ended, on the day it ended', async () => {
		const listing = await platform().make.stay(priced);
		const booking = await platform().booked(listing, day(30), 4);
		await platform().database.query('ALTER TABLE booking.quote DISABLE TRIGGER quote_append_only');
		await platform().database.query(`UPDATE booking.quote SET stay = daterange($2, $3) WHERE id = (SELECT quote_id FROM booking.booking WHERE id = $1)`, [booking.id, day(-6), day(-2)]);
		await platform().database.query('ALTER TABLE booking.quote ENABLE TRIGGER quote_append_only');
		await look_again('it is earned', async () => (await journals_of(booking)).length === 2);
		expect((await journals_of(booking)).find(({ event }) => event === 'earned')?.date).toBe(day(-2));
		expect(await standing(listing)).toEqual({ 1100: 89_888, 2200: -5_088, 4000: -75_800, 4100: -9_000 });
		// All nights have been had: they are kept, and the tax of them; the cleaning goes back to who never checked in.
		(await platform().cancel(booking.id, 'agent')).expect(200);
		expect(await standing(listing)).toEqual({ 1100: 80_348, 2200: -4_548, 4300: -75_800 });
	});
});

describe('the trial balance', () => {
	test('comes to the same on both sides in every currency, each by itself', async () => {
		const { make } = platform();
		for (const currency of ['EUR', 'JPY', 'TND', 'GBP']) await platform().booked(await make.stay({ ...priced, currency }), day(30), 4);
		const balance = await read<TrialBalance>('trial-balance');
		expect(balance.currencies.map(({ currency }) => currency)).toEqual(expect.arrayContaining(['EUR', 'GBP', 'JPY', 'TND']));
		for (const books of balance.currencies) {
			expect(books.difference).toEqual({ amount_minor: 0, currency: books.currency });
			expect(books.debit).toEqual(books.credit);
			expect(books.rows.reduce((sum, row) => sum + row.debited.amount_minor - row.credited.amount_minor, 0)).toBe(0);
			for (const row of books.rows) expect(Math.min(row.debit.amount_minor, row.credit.amount_minor)).toBe(0);
		}
	});

	test('is that of a day, of a period, of a property', async () => {
		const currency = 'CHF';
		const [early, late] = [day(-20), day(-10)];
		const property_id = randomUUID();
		const entries = (amount_minor: number, of: object = {}) => [
			{ account: '1000', amount_minor, ...of },
			{ account: '4300', amount_minor: -amount_minor, ...of }
		];
		(await post({ currency, date: early, entries: entries(700, { property_id }) })).expect(201);
		(await post({ currency, date: late, entries: entries(50) })).expect(201);
		const bank = async (query: string) => in_currency(await read<TrialBalance>(`trial-balance?${query}`), currency)?.rows.find(({ account }) => account.code === '1000')?.debit.amount_minor;
		expect(await bank('')).toBe(750);
		expect(await bank(`as_of=${late}`)).toBe(750);
		expect(await bank(`as_of=${addDays(late, -1)}`)).toBe(700);
		expect(await bank(`as_of=${addDays(early, -1)}`)).toBeUndefined();
		expect(await bank(`from=${addDays(early, 1)}`)).toBe(50);
		expect(await bank(`property_id=${property_id}`)).toBe(700);
		expect(await bank(`property_id=${randomUUID()}`)).toBeUndefined();
	});

	test('speaks the asked language', async () => {
		(await post()).expect(201);
		const [books] = (await read<TrialBalance>('trial-balance?locale=fr')).currencies;
		expect(books?.rows.find(({ account }) => account.code === '1000')?.account).toMatchObject({ name: 'Banque', type: 'asset', normal_side: 'debit' });
	});
});

describe('the statement of an account', () => {
	test('says what it stood at after each entry, over all pages', async () => {
		const currency = 'SEK';
		const amounts = [100, -30, 45, -115, 7, 500, -1];
		for (const [at, amount_minor] of amounts.entries()) {
			const date = addDays(day(-30), at);
			(await post({ currency, date, entries: [{ account: '1000', amount_minor }, { account: '3000', amount_minor: -amount_minor }] })).expect(201);
		}
		const seen: Statement['items'] = [];
		let cursor = '';
		do {
			const page = await read<Statement>(`accounts/1000/entries?currency=${currency}&limit=3${cursor}`);
			expect(page).toMatchObject({ opening: { amount_minor: 0, currency }, closing: { amount_minor: 506, currency }, debited: { amount_minor: 652 }, credited: { amount_minor: 146 } });
			seen.push(...page.items);
			cursor = page.next_cursor ? `&cursor=${page.next_cursor}` : '';
		} while (cursor);
		expect(seen.map(({ amount }) => amount.amount_minor)).toEqual(amounts);
		expect(seen.map(({ balance }) => balance.amount_minor)).toEqual([100, 70, 115, 0, 7, 507, 506]);

		const middle = await read<Statement>(`accounts/1000/entries?currency=${currency}&from=${addDays(day(-30), 2)}&to=${addDays(day(-30), 4)}`);
		expect(middle).toMatchObject({ opening: { amount_minor: 70 }, debited: { amount_minor: 52 }, credited: { amount_minor: 115 }, closing: { amount_minor: 7 } });
		expect(middle.items.map(({ balance }) => balance.amount_minor)).toEqual([115, 0, 7]);
		const second = await read<Statement>(`accounts/1000/entries?currency=${currency}&from=${addDays(day(-30), 2)}&limit=1&cursor=${addDays(day(-30), 2)}:${middle.items[0]?.journal_id}:1`);
		expect(second.items.map(({ balance }) => balance.amount_minor)).toEqual([0]);
	});

	test('is a guest’s, or a property’s', async () => {
		const listing = await platform().make.stay(priced);
		const mine = await platform().held(listing, day(30), 4, 'guest2');
		(await platform().confirm(mine.id)).expect(200);
		const theirs = await platform().booked(listing, day(40), 4);
		const bookings = async (query: string) => (await read<Statement>(`accounts/1100/entries?currency=EUR&property_id=${listing.property.id}&${query}`)).items.map(({ booking_id }) => booking_id);
		expect(await bookings('')).toEqual([mine.id, theirs.id]);
		expect(await bookings('party=user_demo_guest2')).toEqual([mine.id]);
		expect(await bookings(`booking_id=${theirs.id}`)).toEqual([theirs.id]);
	});

	test('is refused for no account, a wrong cursor, no currency', async () => {
		const { api } = platform();
		(await api.get(`${ledger}/accounts/9999/entries?currency=EUR`, { as: 'agent' })).refused(404, 'not_found');
		(await api.get(`${ledger}/accounts/1000/entries`, { as: 'agent' })).refused(422, 'invalid_request');
		for (const cursor of ['x', '2026-11-23', '2026-11-23:4', '2026-11-23:4:x', '2026-13-45:1:1']) {
			const problem = (await api.get(`${ledger}/accounts/1000/entries?currency=EUR&cursor=${cursor}`, { as: 'agent' })).refused(422, 'invalid_request');
			expect(problem.errors?.[0]?.path).toBe('?cursor');
		}
	});
});
