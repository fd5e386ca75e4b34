// Rates and rules of stays: what is set for a day is what a guest is quoted and what the picker explains.

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../support/dates.js';
import type { Booking, Quote } from '../support/messages.js';
import { holdRequest, usePlatform } from '../support/platform.js';
import { amounts, next_weekday, ratesOf, season } from '../support/rates.js';

const platform = usePlatform();
const { ask, broken, set_plan, edit_days, days } = ratesOf(platform);
const quotes = '/api/v1/quotes';

describe('the price of a night', () => {
	test('is that of the day, else of the weekday in its season, else of the season, else of the listing', async () => {
		const listing = await platform().make.stay({ nightly_minor: 10_000, cleaning_minor: 0, tax_basis_points: 0, min_nights: 1 });
		const friday = next_weekday(5, 40);
		await set_plan(listing, {
			seasons: [season('High', friday, addDays(friday, 3), { nightly_minor: 20_000, weekdays: [{ weekday: 6, nightly_minor: 30_000 }] })]
		});
		(await edit_days(listing, { from: addDays(friday, 2), to: addDays(friday, 3), set: { nightly_minor: 40_000 } })).expect(200);
		const quote = (await ask(listing, addDays(friday, -1), 5)).expect(201);
		expect(quote.total.amount_minor).toBe(10_000 + 20_000 + 30_000 + 40_000 + 10_000);
		expect(quote.lines[0]).not.toHaveProperty('unit');
		expect((await days(listing, addDays(friday, -1), addDays(friday, 4))).map(({ source }) => source)).toEqual(['rate', 'season', 'weekday', 'day', 'rate']);
	});

	test('is shown to the picker in spans, with what may be done on the days', async () => {
		const listing = await platform().make.stay({ nightly_minor: 10_000, min_nights: 2 });
		await set_plan(listing, { gap_fill: true, orphan_min: 2, seasons: [season('High', day(50), day(60), { nightly_minor: 20_000, min_arrival: 5 })] });
		const rates = (await platform().api.get<{ gap_fill: boolean; orphan_min: number; spans: { from: string; to: string; nightly_minor: number; min_arrival: number }[] }>(
			`/api/v1/listings/${listing.slug}/rates?from=${day(40)}&to=${day(70)}`
		)).expect(200);
		expect(rates).toMatchObject({ gap_fill: true, orphan_min: 2 });
		expect(rates.spans.map(({ from, to, nightly_minor, min_arrival }) => [from, to, nightly_minor, min_arrival])).toEqual([
			[day(40), day(50), 10_000, 2],
			[day(50), day(60), 20_000, 5],
			[day(60), day(70), 10_000, 2]
		]);
		(await platform().api.get(`/api/v1/listings/${listing.slug}/rates?from=${day(0)}&to=${day(801)}`)).refused(422, 'invalid_request');
	});
});

describe('who comes', () => {
	test('changes the price: guests beyond the included, of an age, and pets', async () => {
		const listing = await platform().make.stay({ nightly_minor: 10_000, cleaning_minor: 5_000, tax_basis_points: 0 });
		await set_plan(listing, { included_guests: 2, extra_guest_minor: 1_500, extra_guest_from_age: 3, max_pets: 2, pet_minor: 2_000, pet_per: 'night', deposit_minor: 30_000 });
		const family = (await ask(listing, day(40), 4, { adults: 2, children_ages: [1, 8], pets: 1 })).expect(201);
		expect(amounts(family.lines)).toEqual([['nights', 40_000], ['extra_guests', 6_000], ['cleaning', 5_000], ['pets', 8_000]]);
		expect(family).toMatchObject({ guests: 4, adults: 2, children_ages: [1, 8], pets: 1, deposit: { amount_minor: 30_000, currency: 'EUR' } });
		expect(family.total.amount_minor).toBe(59_000);
		expect((await platform().api.get<Quote>(`${quotes}/${family.id}`)).expect(200)).toEqual(family);
		expect(await broken(listing, day(40), 4, { adults: 2, pets: 3 })).toEqual(['too_many_pets']);
	});

	test('is said in one way that makes sense', async () => {
		const listing = await platform().make.stay();
		const paths = async (more: object) => (await ask(listing, day(40), 3, more)).refused(422, 'invalid_request').errors?.map(({ path }) => path);
		expect(await paths({})).toEqual(['/guests']);
		expect(await paths({ guests: 3, adults: 2 })).toEqual(['/guests']);
		expect(await paths({ guests: 2, children_ages: [1, 2] })).toEqual(['/children_ages']);
		expect((await ask(listing, day(40), 3, { guests: 3, children_ages: [4] })).expect(201)).toMatchObject({ adults: 2, guests: 3 });
	});
});

describe('limits', () => {
	test('are all named, in the guest’s language', async () => {
		const listing = await platform().make.stay({ min_nights: 2 });
		await set_plan(listing, { seasons: [season('High', day(50), day(70), { min_arrival: 5, min_through: 4, closed_to_arrival: true })] });
		(await edit_days(listing, { from: day(53), to: day(54), set: { closed: true, closed_to_departure: true } })).expect(200);
		const refusal = (await ask(listing, day(50), 3, { guests: 2, locale: 'fr' })).refused(422, 'stay_refused');
		expect(refusal.violations?.map(({ rule }) => rule)).toEqual(['min_nights', 'min_through', 'closed_to_arrival', 'closed_to_departure']);
		expect(refusal.violations?.[0]?.message).toMatch(/au moins 5 nuits/);
		for (const stay of refusal.nearest ?? []) (await platform().api.post(quotes, { listing_id: listing.id, ...stay, guests: 2 })).expect(201);
		expect(refusal.nearest?.length).toBe(3);
	});

	test('give way to a gap that is too short, where that is wanted, and protect it where it is not', async () => {
		const { make } = platform();
		const listing = await make.stay({ min_nights: 4 });
		await make.occupy(listing.property, day(40), day(45));
		await make.occupy(listing.property, day(47), day(52));
		expect(await broken(listing, day(45), 2)).toEqual(['min_nights']);
		await set_plan(listing, { gap_fill: true, orphan_min: 3 });
		(await ask(listing, day(45), 2)).expect(201);
		expect(await broken(listing, day(45), 1)).toEqual(['min_nights', 'leaves_gap']);
		expect(await broken(listing, day(54), 5)).toEqual(['leaves_gap']);
		(await ask(listing, day(55), 5)).expect(201);
	});

	test('of notice hold to the hour', async () => {
		const listing = await platform().make.stay({ min_nights: 1 });
		await set_plan(listing, { notice_hours: 72 });
		expect(await broken(listing, day(2), 3)).toEqual(['notice']);
		(await ask(listing, day(4), 3)).expect(201);
		const terms = (await platform().api.get<{ bookable_from: string }>(`/api/v1/listings/${listing.slug}/stay-terms`)).expect(200);
		expect([day(3), day(4)]).toContain(terms.bookable_from);
	});
});

describe('a quote', () => {
	test('keeps all that it was made of', async () => {
		const listing = await platform().make.stay();
		await set_plan(listing, { discounts: [{ kind: 'length_of_stay', threshold: 3, basis_points: 1_000 }] });
		const quote = (await ask(listing, day(40), 4, { adults: 1, children_ages: [7] })).expect(201) as Quote & { rules_version: string };
		expect(quote.rules_version).toBe('2026-12');
		const inputs = JSON.parse(await platform().database.value<string>('SELECT inputs FROM booking.quote WHERE id = $1', [quote.id])) as object;
		expect(inputs).toMatchObject({ party: { adults: 1, children_ages: [7], pets: 0 }, discounts: [{ kind: 'length_of_stay', threshold: 3, basis_points: 1_000 }] });
	});

	test('of the release before has a number of guests, and can still be booked', async () => {
		const listing = await platform().make.stay();
		const quote = (await ask(listing, day(40), 4)).expect(201);
		const copy = randomUUID();
		await platform().database.query(
			`INSERT INTO booking.quote (id, listing_id, listing_slug, property_id, stay, guests, lines, total_minor, currency, rules_version, created_at, expires_at)
			 SELECT $2, listing_id, listing_slug, property_id, stay, 3, lines, total_minor, currency, '2026-11', created_at, expires_at FROM booking.quote WHERE id = $1`,
			[quote.id, copy]
		);
		expect((await platform().api.get<Quote>(`${quotes}/${copy}`)).expect(200)).toMatchObject({ guests: 3, adults: 3, children_ages: [] });
		(await platform().api.post<Booking>('/api/v1/bookings', holdRequest(copy), { as: 'guest' })).expect(201);
	});
});
