// Two thousand steps at random, by many at once: guests book, confirm and cancel the same stays, agents cancel them too, admins post and reverse by hand.
// Whatever meets whatever, the books end balanced and every booking has in them exactly what it should.

import { expect, test } from 'vitest';
import { addDays, day } from '../support/dates.js';
import { patience } from '../support/environment.js';
import { by_hand, expectBalancedBooks, ledger, type Journal, type Reconciliation, type TrialBalance } from '../support/ledger.js';
import type { Booking, Quote } from '../support/messages.js';
import { holdRequest, usePlatform } from '../support/platform.js';
import type { Listing } from '../support/fixtures.js';

const platform = usePlatform();
const steps = 2_000;
const workers = 16;

/** Numbers from a seed, so that a run can be repeated. */
function dice(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

test('any mixture of confirming, cancelling, posting and reversing leaves balanced books', { timeout: 240_000 * patience }, async () => {
	const { make, api } = platform();
	const currencies = ['EUR', 'JPY', 'TND'];
	const listings: Listing[] = [];
	for (const currency of currencies) for (let number = 0; number < 2; number += 1) listings.push(await make.stay({ currency, min_nights: 1, cleaning_minor: number * 4_321, tax_basis_points: 650 }));
	const booked: string[] = [];
	const posted: number[] = [];
	const done: Record<string, number> = {};
	let left = steps;

	async function step(roll: (below: number) => number): Promise<void> {
		const any = <Item>(items: Item[]) => items[roll(items.length)];
		const kind = roll(10);
		const booking = any(booked);
		const journal = any(posted);
		let status: number;
		let name: string;
		if (kind < 3 || booking === undefined) {
			name = 'hold';
			const listing = any(listings) as Listing;
			const check_in = day(1 + roll(300));
			const quote = await api.post<Quote>('/api/v1/quotes', { listing_id: listing.id, check_in, check_out: addDays(check_in, 1 + roll(4)), guests: 2 });
			if (quote.status !== 201) return void expect(quote.status).toBe(422);
			const reply = await api.post<Booking>('/api/v1/bookings', holdRequest(quote.expect(201).id), { as: 'guest' });
			if (reply.status === 201) booked.push(reply.expect(201).id);
			status = reply.status;
		} else if (kind < 6) {
			name = 'confirm';
			status = (await platform().confirm(booking, roll(2) ? 'agent' : 'admin')).status;
		} else if (kind < 8) {
			name = 'cancel';
			status = (await platform().cancel(booking, roll(2) ? 'guest' : 'admin')).status;
		} else if (kind === 8 || journal === undefined) {
			name = 'post';
			const amount_minor = 1 + roll(100_000);
			const reply = await api.post<Journal>(`${ledger}/journals`, by_hand({ currency: any(currencies), entries: [{ account: '1000', amount_minor }, { account: '3000', amount_minor: -amount_minor }] }), { as: 'admin' });
			status = reply.status;
			posted.push(reply.expect(201).id);
		} else {
			name = 'reverse';
			status = (await api.post(`${ledger}/journals/${journal}/reverse`, { reason: 'By the dice.' }, { as: 'admin' })).status;
		}
		done[`${name} ${status}`] = (done[`${name} ${status}`] ?? 0) + 1;
		expect([200, 201, 409], name).toContain(status);
	}

	await Promise.all(
		Array.from({ length: workers }, async (_, worker) => {
			const roll = dice(20_261_123 + worker);
			while (left-- > 0) await step(roll);
		})
	);

	for (const each of ['confirm 200', 'cancel 200', 'post 201', 'reverse 201']) expect(done[each], `${each} of ${JSON.stringify(done)}`).toBeGreaterThan(30);
	await expectBalancedBooks(platform().database);
	const balance = (await api.get<TrialBalance>(`${ledger}/trial-balance`, { as: 'agent' })).expect(200);
	expect(balance.currencies.map(({ currency, difference }) => [currency, difference.amount_minor])).toEqual(currencies.map((currency) => [currency, 0]));
	const reconciliation = (await api.get<Reconciliation>(`${ledger}/reconciliation`, { as: 'agent' })).expect(200);
	expect(reconciliation.wrong).toEqual([]);
	expect(reconciliation.currencies.every(({ difference, wrong }) => difference.amount_minor === 0 && wrong === 0)).toBe(true);
	expect(reconciliation.currencies.reduce((sum, { bookings }) => sum + bookings, 0)).toBe(await platform().database.value(`SELECT count(*) FROM booking.booking WHERE state = 'confirmed'`));
});
