import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ListingPage } from '../support/messages.js';
import { usePlatform } from '../support/platform.js';

const platform = usePlatform();
const pageOf = (slug: string, locale = '') => `/api/v1/listings/${slug}${locale && `?locale=${locale}`}`;

describe('the page of a listing', () => {
	test.each(['en', 'fr', 'es'] as const)('is whole in %s', async (locale) => {
		const { make, api } = platform();
		await make.amenity('pool', 2);
		await make.amenity('sea_view', 1);
		const listing = await make.listing({
			kind_of_listing: 'sale',
			amenities: ['pool', 'sea_view'],
			attributes: { view: ['sea', 'garden'], parking_spaces: 2 },
			title: { en: 'House by the sea', fr: 'Maison au bord de la mer', es: 'Casa junto al mar' }
		});
		await make.pictures(listing.property, 7);
		const page = (await api.get<ListingPage>(pageOf(listing.slug, locale))).expect(200);
		expect(page).toMatchObject({ id: listing.id, kind: 'sale', price: { amount_minor: 45_000_000, currency: 'EUR' }, price_period: 'total' });
		expect(page.title).toBe({ en: 'House by the sea', fr: 'Maison au bord de la mer', es: 'Casa junto al mar' }[locale]);
		expect(page.remarks).toBe(`Remarks (${locale})`);
		expect(page.standard_status).toBe('Active');
		expect(page.property).toMatchObject({ id: listing.property.id, name: `House (${locale})`, place_name: `Place (${locale})` });
		expect(page.amenities.map((amenity) => amenity.name)).toEqual([`sea_view (${locale})`, `pool (${locale})`]);
		expect(page.pictures.map((picture) => picture.alt)).toEqual([0, 1, 2, 3, 4, 5, 6].map((at) => `View ${at} (${locale})`));
		expect(page.pictures[0]?.variants).toEqual([
			{ width: 480, url: '/media/p/one-480.webp' },
			{ width: 960, url: '/media/p/one-960.webp' }
		]);
	});

	test('labels its facts in the asked language', async () => {
		const { make, api } = platform();
		const listing = await make.listing({ attributes: { view: ['sea', 'garden'], parking_spaces: 2 } });
		const facts = async (locale: string) => (await api.get<ListingPage>(pageOf(listing.slug, locale))).expect(200).facts;
		const [english, french, spanish] = [await facts('en'), await facts('fr'), await facts('es')];
		expect(english.map((fact) => fact.code)).toEqual(french.map((fact) => fact.code));
		expect(english.map((fact) => fact.code).sort()).toEqual(['parking_spaces', 'view']);
		const label = (list: typeof english) => list.find((fact) => fact.code === 'parking_spaces')?.label;
		expect(new Set([label(english), label(french), label(spanish)]).size).toBe(3);
		expect(english.find((fact) => fact.code === 'view')?.type).toBe('list');
		expect(english.find((fact) => fact.code === 'parking_spaces')).toMatchObject({ type: 'number', value: '2' });
	});

	test('knows the other offers on its property; each price says what it buys', async () => {
		const { make, api } = platform();
		const property = await make.property();
		const stay = await make.stay({ property });
		const lease = await make.listing({ property, kind_of_listing: 'lease', price_minor: 180_000 });
		const sale = await make.listing({ property, kind_of_listing: 'sale' });
		await make.listing({ property, kind_of_listing: 'investment', state: 'draft' });
		const page = (await api.get<ListingPage>(pageOf(stay.slug))).expect(200);
		expect(page.price_period).toBe('night');
		expect(page.other_listings.map((other) => [other.kind, other.slug, other.price_period])).toEqual([
			['lease', lease.slug, 'month'],
			['sale', sale.slug, 'total']
		]);
	});

	test.each(['draft', 'paused', 'withdrawn'] as const)('does not exist while it is %s', async (state) => {
		const { make, api } = platform();
		const listing = await make.listing({ state });
		(await api.get(pageOf(listing.slug))).refused(404, 'not_found');
		(await api.get(`${pageOf(listing.slug)}/reso`)).refused(404, 'not_found');
		(await api.get(`/api/v1/properties/${listing.property.id}`)).refused(404, 'not_found');
	});

	test('does not exist under an unknown address, and a wrong one is named', async () => {
		const { api } = platform();
		(await api.get(pageOf('no-such-house'))).refused(404, 'not_found');
		expect((await api.get(pageOf('No_Such_House'))).status).toBe(422);
		const problem = (await api.get(pageOf('no-such-house', 'de'))).refused(422, 'invalid_request');
		expect(problem.errors?.map((error) => error.path)).toEqual(['?locale']);
		(await api.get(`/api/v1/properties/${randomUUID()}`)).refused(404, 'not_found');
	});
});

describe('what goes with it', () => {
	test('terms of a stay: price, limits and the days on which one may begin', async () => {
		const { make, api } = platform();
		const listing = await make.stay({ nightly_minor: 21_000, cleaning_minor: 9_000, min_nights: 3, max_nights: 21, window_days: 90 });
		const terms = (await api.get<Record<string, unknown>>(`${pageOf(listing.slug)}/stay-terms?locale=es`)).expect(200);
		expect(terms).toMatchObject({
			listing_id: listing.id,
			nightly: { amount_minor: 21_000, currency: 'EUR' },
			cleaning: { amount_minor: 9_000, currency: 'EUR' },
			min_nights: 3,
			max_nights: 21,
			tax_name: 'Tax (es)',
			check_in_time: '16:00',
			check_out_time: '10:00',
			time_zone: 'Europe/Lisbon'
		});
		const sale = await make.listing();
		(await api.get(`${pageOf(sale.slug)}/stay-terms`)).refused(404, 'not_found');
	});

	test('the property itself, with all that is offered on it', async () => {
		const { make, api } = platform();
		const building = await make.property({ kind: 'building' });
		const flat = await make.property({ kind: 'apartment', building });
		const lease = await make.listing({ property: flat, kind_of_listing: 'lease' });
		const page = (
			await api.get<{ property: { building_id?: string }; listings: { slug: string }[] }>(`/api/v1/properties/${flat.id}?locale=fr`)
		).expect(200);
		expect(page.property).toMatchObject({ building_id: building.id, name: 'House (fr)' });
		expect(page.listings.map((offer) => offer.slug)).toEqual([lease.slug]);
		// The building is public because of its flat.
		(await api.get(`/api/v1/properties/${building.id}`)).expect(200);
	});

	test('places, with the number of published listings', async () => {
		const { make, api } = platform();
		const place = await make.place({ name: 'Zambujeira' });
		await make.listing({ place });
		await make.listing({ place });
		await make.listing({ place, state: 'draft' });
		const places = (await api.get<{ items: { slug: string; name: string; listing_count: number }[] }>('/api/v1/places?locale=fr')).expect(200);
		expect(places.items.find((found) => found.slug === place.slug)).toMatchObject({ name: 'Zambujeira (fr)', listing_count: 2 });
	});

	test('the listing under its RESO names', async () => {
		const { make, api } = platform();
		const listing = await make.listing({ kind_of_listing: 'sale', price_minor: 123_456_789, attributes: { view: ['sea'], parking_spaces: 2 } });
		const reso = (await api.get<Record<string, unknown>>(`${pageOf(listing.slug)}/reso`)).expect(200);
		expect(reso).toMatchObject({
			ListingKey: listing.id,
			ListPrice: 1_234_567.89,
			StandardStatus: 'Active',
			PropertyType: 'Residential',
			BedroomsTotal: 3,
			BathroomsTotalInteger: 2,
			LivingArea: 120,
			PostalCode: '8500-000',
			Country: 'PT',
			ParkingTotal: 2
		});
		expect(reso['Latitude']).toBeCloseTo(37.12, 6);
		expect(reso['X_ListPriceCurrency']).toBe('EUR');
	});
});
