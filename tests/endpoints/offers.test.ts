// What a search reads is kept by the database itself: a change is found at its commit, whoever wrote it. Words without accents, prices across currencies.

import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Listing, Place } from '../support/fixtures.js';
import type { ListingCard, ListingCounts, Page } from '../support/messages.js';
import { usePlatform } from '../support/platform.js';
import { until } from '../support/wait.js';

const platform = usePlatform();
const sql = (text: string, values: unknown[] = []) => platform().database.query(text, values);

async function cards(query: string): Promise<ListingCard[]> {
	return (await platform().api.get<Page<ListingCard>>(`/api/v1/listings?limit=100&${query}`)).expect(200).items;
}
const slugs = async (query: string) => (await cards(query)).map((card) => card.slug);
const counts = async (query: string) => (await platform().api.get<ListingCounts>(`/api/v1/listings/counts?${query}`)).expect(200);
const words = (text: string) => `q=${encodeURIComponent(text)}`;

describe('a listing is found as it is:', () => {
	let place: Place;
	let listing: Listing;
	const here = (query = '') => slugs(`place=${place.slug}&${query}`);

	beforeAll(async () => {
		const { make } = platform();
		place = await make.place({ name: 'Aljezur' });
		await make.amenity('sauna');
		listing = await make.listing({ place, state: 'draft', price_minor: 100_000, bedrooms: 2 });
	}, 60_000);

	test('not while it is a draft', async () => {
		expect(await here()).toEqual([]);
		expect((await counts(`place=${place.slug}`)).total).toBe(0);
	});

	test('as soon as it is published, and no longer when it is paused', async () => {
		await sql(`UPDATE catalog.listing SET publication_state = 'published' WHERE id = $1`, [listing.id]);
		expect(await here()).toEqual([listing.slug]);
		await sql(`UPDATE catalog.listing SET publication_state = 'paused' WHERE id = $1`, [listing.id]);
		expect(await here()).toEqual([]);
		expect((await counts(`place=${place.slug}`)).total).toBe(0);
		await sql(`UPDATE catalog.listing SET publication_state = 'published' WHERE id = $1`, [listing.id]);
		expect(await here()).toEqual([listing.slug]);
	});

	test('at its new price, in its new words', async () => {
		await sql(`UPDATE catalog.listing SET price_minor = 90000, title = '{"en": "Renamed", "fr": "Renommée", "es": "Renombrada"}' WHERE id = $1`, [listing.id]);
		expect(await here('price_max_minor=89999')).toEqual([]);
		expect(await here('price_max_minor=90000')).toEqual([listing.slug]);
		expect(await here('q=renamed')).toEqual([listing.slug]);
		expect(await here(`locale=fr&${words('renommee')}`)).toEqual([listing.slug]);
	});

	test('with what its property has become', async () => {
		await sql(`UPDATE catalog.property SET bedrooms_total = 5, amenities = '{sauna}', kind = 'house', latitude = 10, longitude = 10 WHERE id = $1`, [
			listing.property.id
		]);
		expect(await here('bedrooms_min=5&amenities=sauna&property_kind=house&bbox=9,9,11,11')).toEqual([listing.slug]);
		expect((await counts(`place=${place.slug}`)).amenities).toEqual([{ value: 'sauna', label: 'sauna (en)', count: 1 }]);
	});

	test('in its place by the place’s new name, and in another place', async () => {
		await sql(`UPDATE catalog.place SET name = '{"en": "Odeceixe", "fr": "Odeceixe", "es": "Odeceixe"}' WHERE id = $1`, [place.id]);
		expect(await slugs(words('odeceixe renamed'))).toEqual([listing.slug]);
		expect(await slugs(words('aljezur'))).toEqual([]);
		const other = await platform().make.place({ name: 'Sagres' });
		await sql('UPDATE catalog.property SET place_id = $2 WHERE id = $1', [listing.property.id, other.id]);
		expect(await here()).toEqual([]);
		expect(await slugs(`place=${other.slug}&${words('sagres')}`)).toEqual([listing.slug]);
	});

	test('and not at all when it is gone', async () => {
		await sql('DELETE FROM catalog.listing WHERE id = $1', [listing.id]);
		expect(await slugs(words('renamed'))).toEqual([]);
		expect(await sql('SELECT FROM catalog.offer WHERE listing_id = $1', [listing.id])).toEqual([]);
	});

	test('whatever is written at the same time', async () => {
		const { make } = platform();
		const both = await make.listing({ place: await make.place(), state: 'draft', bedrooms: 1 });
		const [first, second] = await Promise.all([connect(), connect()]);
		try {
			// The property changes in one transaction while the listing is published in another: the later of them must see both.
			await first.query('BEGIN');
			await first.query('UPDATE catalog.property SET bedrooms_total = 9 WHERE id = $1', [both.property.id]);
			const publishing = second.query(`UPDATE catalog.listing SET publication_state = 'published' WHERE id = $1`, [both.id]);
			const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
			await until('publishing waits for the property', async () => (await sql(waiting)).length > 0);
			await first.query('COMMIT');
			await publishing;
			expect(await slugs(`place=${both.property.place.slug}&bedrooms_min=9`)).toEqual([both.slug]);
		} finally {
			await Promise.all([first.end(), second.end()]);
		}
	});
});

async function connect(): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: platform().database.url });
	await client.connect();
	return client;
}

describe('words', () => {
	let here: string;
	const found = async (text: string, locale = 'en') => (await slugs(`place=${here}&locale=${locale}&${words(text)}`)).length;

	beforeAll(async () => {
		const { make } = platform();
		const place = await make.place({ name: 'São João d’Arga' });
		here = place.slug;
		const title = { en: 'Sea-view T2/T3 by the CAFÉ', fr: 'Vue sur l’océan, cœur de l’île', es: 'Casita junto al año viejo' };
		await make.listing({ place, title });
	}, 60_000);

	test.each([
		['sao joao', 'en'],
		['SÃO JOÃO', 'en'],
		['são', 'es'],
		['cafe', 'en'],
		['Cafè', 'en'],
		['ocean', 'fr'],
		['l’océan', 'fr'],
		['coeur ile', 'fr'],
		['ano', 'es']
	])('are found with and without accents: %s', async (text, locale) => {
		expect(await found(text, locale)).toBe(1);
	});

	test('are found by their beginnings, and when a mark joins them', async () => {
		for (const text of ['vi', 'sea view', 'sea-view', 'view sea', 't3', 'T2/T3', 'arg']) expect(await found(text), text).toBe(1);
	});

	test('must all be there, in the visitor’s language', async () => {
		for (const text of ['sea nothing', 'iew', 'océan', '&', '’', "'", "sea' | 'x", '!sea | casita']) expect(await found(text), text).toBe(0);
		for (const text of ["sea' & '", ':* sea', '(sea']) expect(await found(text), text).toBe(1);
	});
});

describe('prices in several currencies', () => {
	let place: Place;
	let made: Record<string, Listing>;
	/** The names of the found ones, in order. */
	const names = async (query: string) => (await slugs(`place=${place.slug}&${query}`)).map((slug) => Object.keys(made).find((name) => made[name]?.slug === slug));

	beforeAll(async () => {
		const { make } = platform();
		place = await make.place({ name: 'Border' });
		// A dirham is worth 9.35 cents by the rates of the migration, so 1,000 MAD are 93.50 EUR.
		made = {
			euro_90: await make.listing({ place, price_minor: 9_000, currency: 'EUR' }),
			dirham_1000: await make.listing({ place, price_minor: 100_000, currency: 'MAD' }),
			euro_100: await make.listing({ place, price_minor: 10_000, currency: 'EUR' }),
			dirham_1100: await make.listing({ place, price_minor: 110_000, currency: 'MAD' }),
			unknown: await make.listing({ place, price_minor: 5, currency: 'XTS' })
		};
	}, 60_000);

	test('are in order by what they are worth; what cannot be compared comes last both ways', async () => {
		expect(await names('sort=price_asc')).toEqual(['euro_90', 'dirham_1000', 'euro_100', 'dirham_1100', 'unknown']);
		expect(await names('sort=price_desc')).toEqual(['dirham_1100', 'euro_100', 'dirham_1000', 'euro_90', 'unknown']);
	});

	test('are filtered in the asked currency, exactly to its own cent', async () => {
		expect(await names('sort=price_asc&price_max_minor=9350')).toEqual(['euro_90', 'dirham_1000']);
		expect(await names('sort=price_asc&price_max_minor=9349')).toEqual(['euro_90']);
		expect(await names('sort=price_asc&price_min_minor=100000&price_max_minor=100000&price_currency=MAD')).toEqual(['dirham_1000']);
		expect(await names('price_min_minor=100001&price_max_minor=100002&price_currency=MAD')).toEqual([]);
		expect(await names('sort=price_asc&price_min_minor=1')).not.toContain('unknown');
	});

	test('are counted in the asked currency, else the place’s, else in euros', async () => {
		expect((await counts(`place=${place.slug}`)).price).toEqual({ min_minor: 9_000, max_minor: 10_285, currency: 'EUR' });
		expect((await counts(`place=${place.slug}&price_currency=MAD`)).price).toEqual({ min_minor: 96_256, max_minor: 110_000, currency: 'MAD' });
		await sql(`UPDATE catalog.place SET currency = 'MAD' WHERE id = $1`, [place.id]);
		expect((await counts(`place=${place.slug}`)).price?.currency).toBe('MAD');
		expect(await names('sort=price_asc&price_max_minor=100000')).toEqual(['euro_90', 'dirham_1000']);
		expect((await counts('')).price?.currency).toBe('EUR');
	});

	test('follow a rate that changes, and one that comes', async () => {
		await sql(`UPDATE catalog.exchange_rate SET value_micro = 80000 WHERE currency = 'MAD'`);
		await sql(`INSERT INTO catalog.exchange_rate (currency, value_micro, as_of) VALUES ('XTS', 1000000, '2026-01-01')`);
		expect(await names('sort=price_asc')).toEqual(['unknown', 'dirham_1000', 'dirham_1100', 'euro_90', 'euro_100']);
	});

	test('of a currency without a rate cannot be asked for', async () => {
		for (const path of ['', '/counts', '/pins']) {
			const problem = (await platform().api.get(`/api/v1/listings${path}?price_max_minor=1&price_currency=XXX`)).refused(422, 'invalid_request');
			expect(problem.errors?.map((error) => error.path)).toEqual(['?price_currency']);
		}
		await sql(`UPDATE catalog.place SET currency = 'XXX' WHERE id = $1`, [place.id]);
		expect((await counts(`place=${place.slug}`)).total).toBe(5);
	});
});
