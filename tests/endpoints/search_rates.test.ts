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
