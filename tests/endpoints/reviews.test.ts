// How it was: who may say it and when, what the office does with it, and what everybody reads.

import { describe, expect, test } from 'vitest';
import type { Person } from '../support/api.js';
import { day } from '../support/dates.js';
import type { Listing } from '../support/fixtures.js';
import type { Booking } from '../support/messages.js';
import { usePlatform } from '../support/platform.js';
import { endDaysAgo } from '../support/stays.js';

interface StayReview {
	writable_until?: string;
	review?: { id: string; author_name: string; overall: number; text: string; reply?: string };
	state?: string;
	refusal?: string;
}
interface ListingReviews {
	rating: { reviews: number; average: number; cleanliness: number };
	items: { id: string; author_name: string; overall: number; text: string; reply?: string }[];
	next_cursor?: string;
}

const platform = usePlatform();
const stars = { overall: 4, cleanliness: 5, accuracy: 4, communication: 5, location: 3, value: 4 };
const of = (booking: Booking) => `/api/v1/bookings/${booking.id}/review`;
const say = (booking: Booking, changes: object = {}, as: Person = 'guest') =>
	platform().api.post<StayReview>(of(booking), { ...stars, text: 'Quiet, bright, near the sea.', ...changes }, { as });
const shown = async (listing: Listing, query = '') => (await platform().api.get<ListingReviews>(`/api/v1/listings/${listing.slug}/reviews${query}`)).expect(200);
const judge = (id: string, action: 'publish' | 'refuse', body?: object, as: Person = 'agent') => platform().api.post(`/api/v1/office/reviews/${id}/${action}`, body, { as });

async function stayed(listing: Listing, days_ago = 1): Promise<Booking> {
	const booking = await platform().booked(listing, day(30), 3);
	await endDaysAgo(platform().database, booking.id, days_ago);
	// Its nights are free again, for the next one of the test.
	await platform().database.query(`DELETE FROM calendar.occupancy WHERE source_id = $1`, [booking.id]);
	return booking;
}

describe('a guest', () => {
	test('says once how it was, after he has left', async () => {
		const booking = await stayed(await platform().make.stay());
		const before = (await platform().api.get<StayReview>(of(booking), { as: 'guest' })).expect(200);
		expect(before).toEqual({ writable_until: day(59) });
		const after = (await say(booking)).expect(201);
		expect(after).toMatchObject({ state: 'submitted', review: { author_name: 'Gabrielle', overall: 4 } });
		expect(after.writable_until).toBeUndefined();
		(await say(booking, { overall: 5 })).refused(409, 'reviewed_already');
	});

	test('does not say it before the departure, after sixty days, or of a stay that was not', async () => {
		const make = platform().make;
		(await say(await platform().booked(await make.stay(), day(30), 3))).refused(409, 'not_reviewable');
		(await say(await stayed(await make.stay(), 61))).refused(409, 'not_reviewable');
		(await say(await stayed(await make.stay(), 60))).expect(201);
		const cancelled = await stayed(await make.stay());
		await platform().database.query(`UPDATE booking.booking SET state = 'cancelled', cancelled_at = now() WHERE id = $1`, [cancelled.id]);
		(await say(cancelled)).refused(409, 'not_reviewable');
	});

	test('speaks for himself alone', async () => {
		const booking = await stayed(await platform().make.stay());
		for (const person of ['guest2', 'agent', 'admin'] as const) {
			(await say(booking, {}, person)).refused(404, 'not_found');
			(await platform().api.get(of(booking), { as: person })).refused(404, 'not_found');
		}
	});

	test('gives one to five stars, and a few words', async () => {
		const booking = await stayed(await platform().make.stay());
		const problem = (await say(booking, { overall: 0, value: 6, text: 'Nice' })).refused(422, 'invalid_request');
		expect(problem.errors?.map(({ path }) => path).sort()).toEqual(['/overall', '/text', '/value']);
	});
});

describe('the office', () => {
	test('reads it first: it is shown when it is published, with what it comes to', async () => {
		const listing = await platform().make.stay();
		const ids: string[] = [];
		for (const overall of [5, 4, 4]) ids.push((await say(await stayed(listing), { overall, cleanliness: overall })).expect(201).review?.id as string);
		expect(await shown(listing)).toMatchObject({ rating: { reviews: 0, average: 0 }, items: [] });
		for (const id of ids) (await judge(id, 'publish')).expect(200);
		const page = await shown(listing);
		expect(page.rating).toMatchObject({ reviews: 3, average: 4.33, cleanliness: 4.33 });
		expect(page.items.map(({ id }) => id)).toEqual([...ids].reverse());
		const [first] = page.items;
		expect(first).toMatchObject({ author_name: 'Gabrielle', text: 'Quiet, bright, near the sea.' });
		const cards = (await platform().api.get<{ items: { slug: string; rating?: object }[] }>('/api/v1/listings?kind=short_stay&limit=100')).expect(200).items;
		expect(cards.find(({ slug }) => slug === listing.slug)?.rating).toEqual({ average: 4.33, reviews: 3 });
		expect(cards.filter(({ slug }) => slug !== listing.slug).every(({ rating }) => rating === undefined)).toBe(true);
		const small = await shown(listing, '?limit=2');
		expect(small.items).toHaveLength(2);
		expect((await shown(listing, `?limit=2&cursor=${small.next_cursor}`)).items.map(({ id }) => id)).toEqual([ids[0]]);
	});

	test('does not show one, and says why; it may think again', async () => {
		const listing = await platform().make.stay();
		const booking = await stayed(listing);
		const id = (await say(booking)).expect(201).review?.id as string;
		(await judge(id, 'refuse', { reason: 'It is about another house.' })).expect(200);
		const told = (await platform().api.get<StayReview>(of(booking), { as: 'guest' })).expect(200);
		expect(told).toMatchObject({ state: 'refused', refusal: 'It is about another house.' });
		(await judge(id, 'refuse', { reason: 'Again' })).refused(409, 'illegal_transition');
		(await judge(id, 'publish')).expect(200);
		expect((await judge(id, 'publish')).refused(409, 'illegal_transition').detail).toContain('published');
		expect((await shown(listing)).rating.reviews).toBe(1);
		(await judge(id, 'refuse', { reason: 'Taken down' })).expect(200);
		expect((await shown(listing)).rating.reviews).toBe(0);
		const trail = await platform().database.value<string>(`SELECT string_agg(event, ' ' ORDER BY id) FROM platform.audit WHERE entity = 'review' AND entity_id = $1`, [id]);
		expect(trail).toBe('submitted refused published refused');
	});

	test('answers for all to read', async () => {
		const listing = await platform().make.stay();
		const id = (await say(await stayed(listing))).expect(201).review?.id as string;
		(await judge(id, 'publish')).expect(200);
		const reply = (text: string) => platform().api.call('PUT', `/api/v1/office/reviews/${id}/reply`, { body: { text }, as: 'agent' });
		(await reply('Thank you, come again!')).expect(200);
		expect((await shown(listing)).items[0]?.reply).toBe('Thank you, come again!');
		(await reply('')).expect(200);
		expect((await shown(listing)).items[0]?.reply).toBeUndefined();
	});

	test('judges what is said of its own houses', async () => {
		const id = (await say(await stayed(await platform().make.stay({ agent: 'user_demo_agent' })))).expect(201).review?.id as string;
		(await judge(id, 'publish', undefined, 'agent2')).refused(404, 'not_found');
		const hers = (await say(await stayed(await platform().make.stay({ agent: 'user_demo_agent2' })))).expect(201).review?.id as string;
		const list = (await platform().api.get<{ items: { id: string }[]; counts: { submitted: number } }>('/api/v1/office/reviews', { as: 'agent2' })).expect(200);
		expect(list.items.map((each) => each.id)).toEqual([hers]);
		expect(list.counts.submitted).toBe(1);
	});
});

test('who is erased leaves his stars, and no word', async () => {
	const listing = await platform().make.stay();
	const id = (await say(await stayed(listing))).expect(201).review?.id as string;
	(await judge(id, 'publish')).expect(200);
	await platform().database.query(`UPDATE messaging.review SET guest_subject = NULL, author_name = '', body = '', erased_at = now() WHERE id = $1`, [id]);
	expect(await shown(listing)).toMatchObject({ rating: { reviews: 1, average: 4 }, items: [] });
	(await judge(id, 'refuse', { reason: 'Gone' })).refused(404, 'not_found');
});
