import { beforeAll, describe, expect, test } from 'vitest';
import { day } from '../support/dates.js';
import type { Listing, Place } from '../support/fixtures.js';
import type { Count, ListingCard, ListingCounts, Page, Quote } from '../support/messages.js';
import { usePlatform } from '../support/platform.js';

const platform = usePlatform();
const listings = '/api/v1/listings';

let coast: Place;
let town: Place;
let villas: Listing[];

/** A small portfolio: 12 stays and 6 offers of other kinds, in two places. Prices, ranks and times of publication repeat, so that pages need ids. */
beforeAll(async () => {
	const { make } = platform();
	[coast, town] = [await make.place({ name: 'Coast' }), await make.place({ name: 'Town' })];
	for (const [position, code] of ['pool', 'sea_view', 'parking'].entries()) await make.amenity(code, position);
	villas = [];
	for (let number = 0; number < 12; number += 1) {
		villas.push(
			await make.stay({
				place: number % 3 === 0 ? town : coast,
				kind: number % 2 === 0 ? 'villa' : 'apartment',
				bedrooms: 1 + (number % 4),
				max_guests: 2 + (number % 4) * 2,
				guests_limit: 2 + (number % 4) * 2,
				nightly_minor: 10_000 + (number % 5) * 2_500,
				cleaning_minor: 5_000,
				tax_basis_points: 1000,
				rank: number % 3,
				published_at: `2026-03-0${1 + (number % 6)}T00:00:00Z`,
				latitude: 37 + number / 100,
				longitude: -8 - number / 100,
				amenities: number % 2 === 0 ? ['pool', 'sea_view'] : ['parking'],
				title: { en: `Stay ${number} sunny`, fr: `Séjour ${number} ensoleillé`, es: `Estancia ${number} soleada` }
			})
		);
	}
	for (const kind of ['lease', 'sale', 'investment'] as const) {
		await make.listing({ kind_of_listing: kind, place: coast, price_minor: 100_000, longitude: 179.5, latitude: -17 });
		await make.listing({ kind_of_listing: kind, place: town, price_minor: 900_000, kind: 'house', longitude: -179.5, latitude: -17 });
	}
	await make.stay({ place: coast, state: 'draft' });
}, 60_000);

async function cards(query: string): Promise<ListingCard[]> {
	return (await platform().api.get<Page<ListingCard>>(`${listings}?limit=100&${query}`)).expect(200).items;
}

async function counts(query: string): Promise<ListingCounts> {
	return (await platform().api.get<ListingCounts>(`${listings}/counts?${query}`)).expect(200);
}

const countOf = (facet: Count[], value: string | number) => facet.find((entry) => entry.value === value)?.count ?? 0;

describe('pages', () => {
	test.each(['recommended', 'price_asc', 'price_desc', 'newest'])('sorted by %s skip and repeat nothing, at any length', async (sort) => {
		const whole = await cards(`sort=${sort}`);
		expect(whole.length).toBe(18);
		for (const limit of [1, 4, 5, 17, 18]) {
			const seen: string[] = [];
			let cursor = '';
			do {
				const path = `${listings}?sort=${sort}&limit=${limit}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
				const page = (await platform().api.get<Page<ListingCard>>(path)).expect(200);
				expect(page.items.length).toBeLessThanOrEqual(limit);
				seen.push(...page.items.map((card) => card.id));
				cursor = page.next_cursor ?? '';
			} while (cursor);
			expect(seen).toEqual(whole.map((card) => card.id));
		}
	});

	test('are in the asked order', async () => {
		const prices = (await cards('sort=price_asc')).map((card) => card.price.amount_minor);
		expect(prices).toEqual([...prices].sort((left, right) => left - right));
		expect((await cards('sort=price_desc')).map((card) => card.price.amount_minor)).toEqual(prices.reverse());
	});

	test('do not jump when something is added in front meanwhile', async () => {
		const first = (await platform().api.get<Page<ListingCard>>(`${listings}?sort=price_asc&limit=5`)).expect(200);
		const added = await platform().make.listing({ price_minor: 1, place: coast });
		const second = (await platform().api.get<Page<ListingCard>>(`${listings}?sort=price_asc&limit=100&cursor=${first.next_cursor}`)).expect(200);
		await platform().database.query('DELETE FROM catalog.listing WHERE id = $1', [added.id]);
		const seen = [...first.items, ...second.items].map((card) => card.id);
		expect(new Set(seen).size).toBe(18);
		expect(seen.length).toBe(18);
	});

	test('refuse a cursor of another order, or none of ours', async () => {
		const { api } = platform();
		const page = (await api.get<Page<ListingCard>>(`${listings}?sort=price_asc&limit=5`)).expect(200);
		for (const cursor of [page.next_cursor, 'rubbish', '%00', 'cHJpY2VfYXNjOjE6eA', '🏡'].map((text) => encodeURIComponent(text as string))) {
			const reply = await api.get(`${listings}?sort=newest&cursor=${cursor}`);
			expect([400, 422]).toContain(reply.status);
		}
	});
});

describe('filters', () => {
	test('find what they say', async () => {
		expect((await cards('kind=short_stay')).length).toBe(12);
		expect((await cards(`place=${coast.slug}`)).every((card) => card.place_slug === coast.slug)).toBe(true);
		expect((await cards('property_kind=villa,house')).every((card) => ['villa', 'house'].includes(card.property_kind))).toBe(true);
		expect((await cards('bedrooms_min=3')).every((card) => (card.bedrooms_total ?? 0) >= 3)).toBe(true);
		expect((await cards('guests=7')).every((card) => (card.max_guests ?? 0) >= 7)).toBe(true);
		const priced = await cards('kind=short_stay&price_min_minor=12500&price_max_minor=15000');
		expect(priced.length).toBeGreaterThan(0);
		expect(priced.every((card) => card.price.amount_minor >= 12_500 && card.price.amount_minor <= 15_000)).toBe(true);
		expect((await cards('amenities=pool,sea_view')).length).toBe(6);
		expect((await cards('amenities=pool,parking')).length).toBe(0);
	});

	test('read words in the visitor’s own language, literally', async () => {
		expect((await cards(`locale=fr&q=${encodeURIComponent('ensoleillé')}`)).length).toBe(12);
		expect((await cards(`locale=en&q=${encodeURIComponent('ensoleillé')}`)).length).toBe(0);
		expect((await cards('q=SUNNY%20coast')).length).toBe(8);
		expect((await cards('q=%25')).length).toBe(0);
		expect((await cards('q=_')).length).toBe(0);
		expect((await cards(`q=${encodeURIComponent("'; DROP TABLE catalog.listing; --")}`)).length).toBe(0);
	});

	test('take a box on the map, across the antimeridian too', async () => {
		const box = await cards('bbox=-8.055,37,-8,37.055');
		expect(box.map((card) => card.title).sort()).toEqual([0, 1, 2, 3, 4, 5].map((number) => `Stay ${number} sunny`));
		expect((await cards('bbox=179,-20,-179,-10')).length).toBe(6);
	});

	test('never show what is not published', async () => {
		expect((await cards('')).length).toBe(18);
		expect((await counts('')).total).toBe(18);
	});
});

describe('dates', () => {
	const stay = (from: number, nights: number) => `check_in=${day(from)}&check_out=${day(from + nights)}`;

	test('leave only stays that can be had, with the total that a quote will say', async () => {
		const { make } = platform();
		const [free, taken, blocked] = villas as [Listing, Listing, Listing];
		await platform().booked(taken, day(41), 3);
		await make.occupy(blocked.property, day(30), day(41), 'owner_block');
		const found = await cards(stay(40, 3));
		const slugs = found.map((card) => card.slug);
		expect(slugs).toContain(free.slug);
		expect(slugs).not.toContain(taken.slug);
		expect(slugs).not.toContain(blocked.slug);
		expect(found.every((card) => card.kind === 'short_stay' && card.stay?.nights === 3)).toBe(true);
		for (const card of found) {
			const body = { listing_id: card.id, check_in: day(40), check_out: day(43), guests: 1 };
			const quote = (await platform().api.post<Quote>('/api/v1/quotes', body)).expect(201);
			expect(card.stay?.total).toEqual(quote.total);
		}
	});

	test('show what a cancelled booking or an ended hold has freed', async () => {
		const listing = villas[4] as Listing;
		const shows = async () => (await cards(stay(60, 4))).some((card) => card.slug === listing.slug);
		const booking = await platform().held(listing, day(60), 4);
		expect(await shows()).toBe(false);
		await platform().make.endHold(booking.id);
		expect(await shows()).toBe(true);
	});

	test('respect shortest and longest stays, guests and the window', async () => {
		expect((await cards(stay(40, 1))).length).toBe(0);
		expect((await cards(stay(40, 29))).length).toBe(0);
		expect((await cards(stay(541, 3))).length).toBe(0);
		expect((await cards(stay(-1, 3))).length).toBe(0);
		expect((await cards(`${stay(80, 3)}&guests=8`)).length).toBe(3);
	});

	test('count and pin what the list shows', async () => {
		const found = await cards(stay(40, 3));
		expect((await counts(stay(40, 3))).total).toBe(found.length);
		const pins = (await platform().api.get<{ items: { slug: string; stay_total?: object }[] }>(`${listings}/pins?${stay(40, 3)}`)).expect(200);
		expect(pins.items.map((pin) => pin.slug)).toEqual(found.map((card) => card.slug));
		expect(pins.items.map((pin) => pin.stay_total)).toEqual(found.map((card) => card.stay?.total));
	});
});

describe('counts', () => {
	test.each([
		'',
		'kind=short_stay',
		'kind=short_stay&property_kind=villa',
		'bedrooms_min=2&amenities=pool',
		'price_max_minor=15000&guests=4',
		'kind=sale&property_kind=house',
		'q=sunny&price_min_minor=12500'
	])('of «%s»: the total is the length of the list, and each facet says what choosing it would leave', async (query) => {
		const filters = new URLSearchParams(query);
		const choosing = async (name: string, value: string | number) => {
			const chosen = new URLSearchParams(filters);
			chosen.set(name, String(value));
			return (await cards(chosen.toString())).length;
		};
		const facets = await counts(query);
		expect(facets.total).toBe((await cards(query)).length);
		for (const kind of ['short_stay', 'lease', 'sale', 'investment']) expect(countOf(facets.kinds, kind)).toBe(await choosing('kind', kind));
		for (const kind of ['villa', 'apartment', 'house', 'land']) {
			expect(countOf(facets.property_kinds, kind)).toBe(await choosing('property_kind', kind));
		}
		for (const place of [coast, town]) expect(countOf(facets.places, place.slug)).toBe(await choosing('place', place.slug));
	});

	test('are labelled in the asked language', async () => {
		const facets = await counts('locale=es');
		expect(facets.places.map((place) => place.label)).toContain('Coast (es)');
		expect(facets.amenities.map((amenity) => amenity.label)).toContain('pool (es)');
	});

	test('of nothing are zero, without a price', async () => {
		const facets = await counts('q=nowhere-to-be-found');
		expect(facets).toMatchObject({ total: 0, kinds: [], places: [] });
		expect(facets.price).toBeUndefined();
	});
});

describe('wrong filters', () => {
	test.each([
		['kind=castle', '?kind'],
		['check_in=2027-01-10', '?check_out'],
		['check_out=2027-01-10', '?check_in'],
		['check_in=2027-01-10&check_out=2027-01-10', '?check_out'],
		['check_in=2027-13-01&check_out=2027-01-10', '?check_in'],
		['check_in=2027-01-10&check_out=2027-01-12&kind=sale', '?kind'],
		['guests=0', '?guests'],
		['guests=two', '?guests'],
		['guests=99999999999999999999', '?guests'],
		['limit=0', '?limit'],
		['limit=101', '?limit'],
		['price_min_minor=10&price_max_minor=5', '?price_max_minor'],
		['price_min_minor=1e3', '?price_min_minor'],
		['bbox=1,2,3', '?bbox'],
		['bbox=1,2,3,nan', '?bbox'],
		['bbox=-181,0,0,0', '?bbox'],
		['bbox=0,50,1,40', '?bbox'],
		['property_kind=villa,castle', '?property_kind'],
		['place=No%20Place', '?place'],
		['sort=random', '?sort'],
		['locale=de', '?locale'],
		['colour=red', '?colour']
	])('%s', async (query, path) => {
		const problem = (await platform().api.get(`${listings}?${query}`)).refused(422, 'invalid_request');
		expect(problem.errors?.map((error) => error.path)).toEqual([path]);
	});

	test('are all named at once', async () => {
		const problem = (await platform().api.get(`${listings}?guests=0&limit=0&kind=castle&colour=red`)).refused(422, 'invalid_request');
		expect(problem.errors?.map((error) => error.path).sort()).toEqual(['?colour', '?guests', '?kind', '?limit']);
	});

	test('are refused by counts and pins too', async () => {
		for (const path of [`${listings}/counts`, `${listings}/pins`]) {
			(await platform().api.get(`${path}?kind=castle`)).refused(422, 'invalid_request');
			(await platform().api.get(`${path}?check_in=2027-01-10`)).refused(422, 'invalid_request');
			(await platform().api.get(`${path}?limit=5`)).refused(422, 'invalid_request');
		}
	});

	test.each([
		['0000-01-01', '0000-01-04'],
		['9999-12-28', '9999-12-31']
	])('or days that nobody lives in (%s) find nothing or are refused', async (check_in, check_out) => {
		const reply = await platform().api.get<Page<ListingCard>>(`${listings}?check_in=${check_in}&check_out=${check_out}`);
		expect([200, 422]).toContain(reply.status);
		if (reply.status === 200) expect(reply.expect(200).items).toEqual([]);
	});
});
