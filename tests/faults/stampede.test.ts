// The same nights wanted by a thousand at once.

import { expect, test } from 'vitest';
import { keepAliveAgent } from '../support/http.js';
import { day } from '../support/dates.js';
import { patience } from '../support/environment.js';
import { expectNoOverlap } from '../support/invariants.js';
import type { Booking, Quote } from '../support/messages.js';
import { holdRequest, usePlatform } from '../support/platform.js';
import { allOf } from '../support/wait.js';

const platform = usePlatform();
const crowd = 1000;
const sockets = 200;
/** For the whole crowd, from the first hold to the last answer. */
const limit_ms = 10_000 * patience;

function countBy<T>(items: T[], name: (item: T) => string | number): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const item of items) counts[name(item)] = (counts[name(item)] ?? 0) + 1;
	return counts;
}

test('1,000 parallel holds on the same nights: exactly one wins, all others are told so in time', async () => {
	const { make, database } = platform();
	const api = platform().api.with(keepAliveAgent(sockets));
	const listing = await make.stay({ preparation_days: 1 });
	const wanted = { listing_id: listing.id, check_in: day(30), check_out: day(34), guests: 2 };
	// The quotes are asked for in a queue: the crowd is about the nights.
	const quotes = await allOf(Array.from({ length: crowd }, () => platform().api.post<Quote>('/api/v1/quotes', wanted)));
	const ids = quotes.map((reply) => reply.expect(201).id);
	await api.token('guest');

	const begun = performance.now();
	const replies = await allOf(ids.map((id) => api.post<Booking>('/api/v1/bookings', holdRequest(id), { as: 'guest', timeout_ms: limit_ms })));
	const took_ms = performance.now() - begun;
	api.close();

	expect(countBy(replies, (reply) => reply.status)).toEqual({ 201: 1, 409: crowd - 1 });
	for (const reply of replies) if (reply.status === 409) expect(reply.refused(409, 'nights_taken').occupants?.length).toBeGreaterThan(0);
	expect(took_ms).toBeLessThan(limit_ms);
	expect(await database.value(`SELECT count(*) FROM calendar.occupancy WHERE state IN ('held', 'firm') AND kind = 'stay'`)).toBe(1);
	expect(await database.value('SELECT count(*) FROM booking.booking')).toBe(1);
	console.log(`1,000 holds answered in ${Math.round(took_ms)} ms over ${sockets} connections`);
}, 60_000 * patience);

test('a crowd that wants parts of a building and the whole of it never overlaps', async () => {
	const { make, database } = platform();
	const api = platform().api.with(keepAliveAgent(sockets));
	const building = await make.property({ kind: 'building' });
	const listings = [await make.stay({ property: building })];
	for (let number = 0; number < 4; number += 1) listings.push(await make.stay({ property: await make.property({ building }) }));
	const quotes = await allOf(
		Array.from({ length: 300 }, (_, number) => {
			const from = 30 + (number % 7);
			const listing_id = listings[number % listings.length]?.id;
			return platform().api.post<Quote>('/api/v1/quotes', { listing_id, check_in: day(from), check_out: day(from + 3), guests: 2 });
		})
	);
	const replies = await allOf(quotes.map((reply) => api.post('/api/v1/bookings', holdRequest(reply.expect(201).id), { as: 'guest' })));
	api.close();
	const counts = countBy(replies, (reply) => reply.status);
	expect(Object.keys(counts).sort()).toEqual(['201', '409']);
	await expectNoOverlap(database);
}, 60_000 * patience);
