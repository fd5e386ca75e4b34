// Six hundred steps at random, by many at once: guests hold the same nights, pay with every kind of card, cancel; holds run out in the middle. Whatever meets
// whatever, at the end every confirmed stay has its money, every other payment has gone back, and the books say the same.

import { expect, test } from 'vitest';
import { addDays, day } from '../support/dates.js';
import { patience } from '../support/environment.js';
import type { Listing } from '../support/fixtures.js';
import { expectNoOverlap } from '../support/invariants.js';
import type { Booking, Quote } from '../support/messages.js';
import { expectMoneyWhereItBelongs, untilQuiet } from '../support/money.js';
import { Payments } from '../support/payments.js';
import { holdRequest, usePlatform } from '../support/platform.js';
import { dice } from '../support/storm.js';
import { until } from '../support/wait.js';

const platform = usePlatform();
const steps = 600;
const workers = 12;
const cards = ['pm_card_visa', 'pm_card_visa', 'pm_card_visa', 'pm_card_chargeDeclined', 'pm_card_authenticationRequired', 'pm_stand_in_duplicate', 'pm_stand_in_out_of_order'];

test('any mixture of holding, paying, cancelling and being late leaves every stay with its money or its refund', { timeout: 300_000 * patience }, async () => {
	const { make, api, database } = platform();
	const payments = new Payments(api);
	const listings: Listing[] = [];
	for (const currency of ['EUR', 'EUR', 'JPY']) listings.push(await make.stay({ currency, min_nights: 1, cleaning_minor: 4_321, tax_basis_points: 650 }));
	const open: string[] = [];
	const booked: string[] = [];
	let left = steps;

	async function step(roll: (below: number) => number): Promise<void> {
		const any = <Item>(items: Item[]) => items[roll(items.length)];
		const kind = roll(10);
		const id = any(open);
		if (kind < 4 || id === undefined) {
			const check_in = day(20 + roll(60));
			const quote = await api.post<Quote>('/api/v1/quotes', { listing_id: (any(listings) as Listing).id, check_in, check_out: addDays(check_in, 1 + roll(3)), guests: 2 });
			if (quote.status !== 201) return void expect(quote.status).toBe(422);
			const reply = await api.post<Booking>('/api/v1/bookings', holdRequest(quote.expect(201).id), { as: 'guest' });
			if (reply.status !== 201) return void expect(reply.status).toBe(409);
			open.push(reply.expect(201).id);
			booked.push(reply.expect(201).id);
		} else if (kind < 8) {
			const begun = await payments.begin({ id });
			if (begun.status !== 200) return void expect([409]).toContain(begun.status);
			const page = await until('there is a page, or no need of one', async () => {
				const payment = await payments.of({ id });
				const attempt = payment.charge?.attempts[0];
				return attempt?.card ?? (attempt?.state === 'open' || attempt?.state === 'starting' ? false : 'none');
			}, 20_000);
			if (page === 'none') return;
			const card = any(cards) as string;
			const confirmed = await payments.confirm(page, card);
			if (confirmed.status === 200 && confirmed.expect(200).status === 'requires_action') await payments.challenge(page, roll(2) ? 'approve' : 'fail');
		} else if (kind === 8) {
			expect([200, 409]).toContain((await platform().cancel(id, roll(3) ? 'guest' : 'admin')).status);
		} else {
			await make.endHold(id);
		}
	}

	await Promise.all(
		Array.from({ length: workers }, async (_, worker) => {
			const roll = dice(20_261_129 + worker);
			while (left-- > 0) await step(roll);
		})
	);

	await untilQuiet(database);
	await expectMoneyWhereItBelongs(database, api);
	const states = await database.query<{ state: string; count: number }>(`SELECT state, count(*)::int AS count FROM booking.booking GROUP BY state`);
	for (const state of ['confirmed', 'cancelled', 'expired']) expect(states.find((each) => each.state === state)?.count, JSON.stringify(states)).toBeGreaterThan(3);
	expect(await database.value<number>(`SELECT count(*) FROM payments.refund WHERE state = 'succeeded'`)).toBeGreaterThan(3);
	await expectNoOverlap(database);
});
