// A search shows what can be quoted, for what it is quoted, whatever the plan.

import { describe, expect, test } from 'vitest';
import { day } from '../support/dates.js';
import type { Listing } from '../support/fixtures.js';
import { usePlatform } from '../support/platform.js';
import { ratesOf, season } from '../support/rates.js';

const platform = usePlatform();
const { ask, set_plan, edit_days } = ratesOf(platform);

describe('what a search shows', () => {
	/** Plans that nobody would think of, but always the same ones. */
	function maker(seed: number) {
		let state = seed;
		const random = (most: number) => {
			state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
			return Math.floor((state / 2_147_483_648) * most);
		};
		const maybe = (percent: number) => random(100) < percent;
		const rules = () => ({
			...(maybe(60) && { nightly_minor: 5_000 + random(30_000) }),
			...(maybe(30) && { min_arrival: 1 + random(5) }),
			...(maybe(15) && { max_arrival: 5 + random(10) }),
			...(maybe(15) && { min_through: 1 + random(4) }),
			...(maybe(15) && { closed_to_arrival: maybe(50) }),
			...(maybe(15) && { closed_to_departure: maybe(50) }),
			...(maybe(8) && { closed: maybe(50) })
		});
		return { random, maybe, rules };
	}

	async function portfolio(place: string, seed: number) {
		const { random, maybe, rules } = maker(seed);
		const { make } = platform();
		const home = await make.place({ name: place });
		const listings: Listing[] = [];
		for (let at = 0; at < 12; at += 1) {
			const listing = await make.stay({ place: home, nightly_minor: 8_000 + random(20_000), cleaning_minor: random(9_000), min_nights: 1 + random(3), tax_basis_points: random(3) * 500 });
			listings.push(listing);
			if (maybe(15)) continue;
			await set_plan(listing, {
				...(maybe(50) && { included_guests: 1 + random(3) }),
				extra_guest_minor: random(2_000),
				gap_fill: maybe(30),
				orphan_min: maybe(20) ? 2 : 0,
				notice_hours: maybe(20) ? 24 * (20 + random(10)) : 0,
				discounts: maybe(50) ? [{ kind: 'length_of_stay', threshold: 3, basis_points: 100 + random(2_000) }] : [],
				seasons: [season('A', day(25), day(32), { ...rules(), weekdays: [{ weekday: 1 + random(7), ...rules() }] }), season('B', day(32), day(40), rules())]
			});
			if (maybe(50)) (await edit_days(listing, { from: day(26 + random(4)), to: day(31 + random(4)), weekdays: [1 + random(7), 1 + random(7)], set: { nightly_minor: 7_777, ...rules() } })).expect(200);
			if (maybe(40)) await make.occupy(listing.property, day(29), day(31));
		}
		return { home, listings };
	}

	test('can be quoted, and for that total; what it leaves out would be refused', async () => {
		const { home, listings } = await portfolio('Random', 20_261_129);
		let shown = 0;
		let refused = 0;
		for (const [from, nights] of [[24, 2], [26, 3], [28, 1], [30, 5], [31, 7], [33, 3], [38, 4]] as const) {
			const wanted = `place=${home.slug}&check_in=${day(from)}&check_out=${day(from + nights)}&guests=3&limit=100`;
			const cards = (await platform().api.get<{ items: { id: string; stay: { total: object } }[] }>(`/api/v1/listings?${wanted}`)).expect(200).items;
			const pins = (await platform().api.get<{ items: { slug: string; stay_total: object }[] }>(`/api/v1/listings/pins?${wanted.replace('&limit=100', '')}`)).expect(200).items;
			for (const listing of listings) {
				const card = cards.find(({ id }) => id === listing.id);
				const pin = pins.find(({ slug }) => slug === listing.slug);
				const answer = await ask(listing, day(from), nights, { guests: 3 });
				if (answer.status === 201) {
					const { total } = answer.expect(201);
					expect(card?.stay.total, `${listing.slug} ${from} ${nights}`).toEqual(total);
					expect(pin?.stay_total).toEqual(total);
					shown += 1;
				} else {
					expect(card, `${listing.slug} ${answer.text}`).toBeUndefined();
					expect(pin).toBeUndefined();
					refused += 1;
				}
			}
		}
		expect(shown).toBeGreaterThan(20);
		expect(refused).toBeGreaterThan(10);
	}, 60_000);
});

interface Card {
	id: string;
	stay?: { total: { amount_minor: number } };
}
interface Cards {
	items: Card[];
	next_cursor?: string;
}
const search = async (query: string) => (await platform().api.get<Cards>(`/api/v1/listings?${query}`)).expect(200);

describe('who comes', () => {
	test('is counted and charged as a quote counts and charges: children by their ages, pets where they may come', async () => {
		const home = await platform().make.place();
		const listings = [await platform().make.stay({ place: home, max_guests: 4 }), await platform().make.stay({ place: home, max_guests: 5 }), await platform().make.stay({ place: home })];
		await set_plan(listings[0] as Listing, { included_guests: 2, extra_guest_minor: 2_000, extra_guest_from_age: 6, max_pets: 1, pet_minor: 3_000, pet_per: 'night' });
		await set_plan(listings[1] as Listing, { included_guests: 2, extra_guest_minor: 1_500, max_pets: 2, pet_minor: 4_000 });
		let [shown, refused] = [0, 0];
		for (const [query, party] of [
			['adults=2&children_ages=4,9', { adults: 2, children_ages: [4, 9] }],
			['adults=2&children_ages=4,9&pets=1', { adults: 2, children_ages: [4, 9], pets: 1 }],
			['adults=2&pets=2', { adults: 2, pets: 2 }],
			['guests=5&children_ages=0,17', { guests: 5, children_ages: [0, 17] }]
		] as const) {
			const { items } = await search(`place=${home.slug}&check_in=${day(30)}&check_out=${day(33)}&${query}`);
			for (const listing of listings) {
				const card = items.find(({ id }) => id === listing.id);
				const answer = await ask(listing, day(30), 3, party);
				if (answer.status === 201) {
					expect(card?.stay?.total, query).toEqual(answer.expect(201).total);
					shown += 1;
				} else {
					expect(card, `${query} ${answer.text}`).toBeUndefined();
					refused += 1;
				}
			}
		}
		expect([shown, refused]).toEqual([8, 4]);
	});

	test('leaves only what takes pets, also without dates, in cards, counts and pins', async () => {
		const home = await platform().make.place();
		const [welcome] = [await platform().make.stay({ place: home }), await platform().make.stay({ place: home })];
		await platform().make.listing({ place: home });
		await set_plan(welcome as Listing, { max_pets: 1 });
		const wanted = `place=${home.slug}&pets=1`;
		expect((await search(wanted)).items.map(({ id }) => id)).toEqual([welcome?.id]);
		expect((await platform().api.get<{ total: number }>(`/api/v1/listings/counts?${wanted}`)).expect(200).total).toBe(1);
		expect((await platform().api.get<Cards>(`/api/v1/listings/pins?${wanted}`)).expect(200).items).toHaveLength(1);
		expect((await search(`place=${home.slug}&pets=0`)).items).toHaveLength(3);
	});

	test.each(['children_ages=4', 'guests=1&children_ages=4', 'guests=3&adults=1&children_ages=4', 'adults=2&children_ages=18', 'pets=21'])('is refused where it contradicts itself: %s', async (query) => {
		(await platform().api.get(`/api/v1/listings?${query}`)).refused(422, 'invalid_request');
	});
});

describe('a page', () => {
	test('is full although the rules of gaps refuse some of it, and the next begins where it ends', async () => {
		const home = await platform().make.place();
		const good: string[] = [];
		// Of three each the first two leave a night alone that nobody could book.
		for (let number = 0; number < 18; number += 1) {
			const listing = await platform().make.stay({ place: home, rank: 100 - number, min_nights: 1 });
			if (number % 3 < 2) {
				await set_plan(listing, { orphan_min: 2 });
				await platform().make.occupy(listing.property, day(34), day(36));
			} else {
				good.push(listing.id);
			}
		}
		const wanted = `place=${home.slug}&check_in=${day(30)}&check_out=${day(33)}&limit=2`;
		const seen: string[] = [];
		let cursor: string | undefined;
		const lengths: number[] = [];
		do {
			const page = await search(`${wanted}${cursor ? `&cursor=${cursor}` : ''}`);
			lengths.push(page.items.length);
			seen.push(...page.items.map(({ id }) => id));
			cursor = page.next_cursor;
		} while (cursor);
		expect(seen).toEqual(good);
		expect(lengths).toEqual([2, 2, 2]);
	});
});
