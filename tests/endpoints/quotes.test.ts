import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../support/dates.js';
import type { Quote } from '../support/messages.js';
import { usePlatform } from '../support/platform.js';

const platform = usePlatform();
const quotes = '/api/v1/quotes';

function wanted(listing: { id: string }, check_in: string, nights: number, guests = 2) {
	return { listing_id: listing.id, check_in, check_out: addDays(check_in, nights), guests };
}

describe('a quote', () => {
	test('is itemised, and its lines sum to the total', async () => {
		const { make } = platform();
		const listing = await make.stay({ nightly_minor: 12_345, cleaning_minor: 4_999, tax_basis_points: 633 });
		const quote = await platform().quote(listing, day(30), 7);
		expect(quote.lines.map((line) => line.kind)).toEqual(['nights', 'cleaning', 'tax']);
		expect(quote.lines[0]).toMatchObject({ quantity: 7, unit: { amount_minor: 12_345, currency: 'EUR' }, amount: { amount_minor: 86_415 } });
		// (86,415 + 4,999) × 6.33 % = 5,786.5062, rounded once.
		expect(quote.lines[2]?.amount.amount_minor).toBe(5_787);
		expect(quote.lines.reduce((sum, line) => sum + line.amount.amount_minor, 0)).toBe(quote.total.amount_minor);
		expect(quote).toMatchObject({ nights: 7, guests: 2, listing_slug: listing.slug, total: { currency: 'EUR' } });
	});

	test('rounds half a cent up, and a currency without cents to its own unit', async () => {
		const { make } = platform();
		// 10,010 × 5 % = 500.5
		const cents = await make.stay({ nightly_minor: 5_005, cleaning_minor: 0, tax_basis_points: 500 });
		expect((await platform().quote(cents, day(30), 2)).total.amount_minor).toBe(10_010 + 501);
		const yen = await make.stay({ nightly_minor: 15_000, cleaning_minor: 0, tax_basis_points: 1000, currency: 'JPY' });
		expect((await platform().quote(yen, day(30), 2)).total).toEqual({ amount_minor: 33_000, currency: 'JPY' });
	});

	test('leaves out what costs nothing', async () => {
		const listing = await platform().make.stay({ cleaning_minor: 0, tax_basis_points: 0 });
		const quote = await platform().quote(listing, day(30), 3);
		expect(quote.lines.map((line) => line.kind)).toEqual(['nights']);
	});

	test('speaks the guest’s language', async () => {
		const listing = await platform().make.stay();
		const labels = async (locale: string) => (await platform().quote(listing, day(30), 3, 2, locale)).lines.map((line) => line.label);
		expect(await labels('en')).toEqual(['Nights', 'Cleaning', 'Tax (en)']);
		expect(await labels('fr')).toEqual(['Nuits', 'Ménage', 'Tax (fr)']);
		expect(await labels('es')).toEqual(['Noches', 'Limpieza', 'Tax (es)']);
	});

	test('stays as it was given when prices change', async () => {
		const { api, make } = platform();
		const listing = await make.stay();
		const quote = await platform().quote(listing, day(30), 3);
		await make.database.query('UPDATE booking.rate SET nightly_minor = 99999 WHERE listing_id = $1', [listing.id]);
		expect((await api.get<Quote>(`${quotes}/${quote.id}`)).expect(200)).toEqual(quote);
		const booking = (await platform().hold(quote.id)).expect(201);
		expect(booking.total).toEqual(quote.total);
		expect(booking.lines).toEqual(quote.lines);
	});

	test('does not exist for an unknown id or a listing that takes no stays', async () => {
		const { api, make } = platform();
		(await api.get(`${quotes}/${randomUUID()}`)).refused(404, 'not_found');
		const sale = await make.listing({ kind_of_listing: 'sale' });
		(await api.post(quotes, wanted(sale, day(30), 3))).refused(404, 'not_found');
		(await api.post(quotes, wanted({ id: randomUUID() }, day(30), 3))).refused(404, 'not_found');
		const draft = await make.stay({ state: 'draft' });
		(await api.post(quotes, wanted(draft, day(30), 3))).refused(404, 'not_found');
	});
});

describe('a refusal', () => {
	test('lists ALL violated rules', async () => {
		const { api, make } = platform();
		const listing = await make.stay({ min_nights: 3, guests_limit: 4 });
		await make.occupy(listing.property, day(10), day(12));
		const refusal = (await api.post(quotes, wanted(listing, day(10), 1, 5))).refused(422, 'stay_refused');
		expect(refusal.violations?.map((violation) => violation.rule).sort()).toEqual(['min_nights', 'too_many_guests', 'unavailable']);
	});

	test.each([
		['min_nights', { from: 20, nights: 1, guests: 2 }],
		['max_nights', { from: 20, nights: 15, guests: 2 }],
		['too_many_guests', { from: 20, nights: 3, guests: 7 }],
		['in_the_past', { from: -1, nights: 3, guests: 2 }],
		['beyond_window', { from: 91, nights: 3, guests: 2 }]
	])('names %s', async (rule, stay) => {
		const { api, make } = platform();
		const listing = await make.stay({ min_nights: 2, max_nights: 14, window_days: 90 });
		const refusal = (await api.post(quotes, wanted(listing, day(stay.from), stay.nights, stay.guests))).refused(422, 'stay_refused');
		expect(refusal.violations?.map((violation) => violation.rule)).toEqual([rule]);
	});

	test('takes the edges of every limit', async () => {
		const listing = await platform().make.stay({ min_nights: 2, max_nights: 14, window_days: 90, guests_limit: 4 });
		await platform().quote(listing, day(0), 2, 4);
		await platform().quote(listing, day(20), 14);
		await platform().quote(listing, day(90), 3);
	});

	test('knows the local day of the property, not that of the server', async () => {
		const { make } = platform();
		// At every hour at least one of these zones has another date than UTC.
		for (const time_zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
			const listing = await make.stay({ place: await make.place({ time_zone }) });
			await platform().quote(listing, day(0, time_zone), 3);
			const past = (await platform().api.post(quotes, wanted(listing, day(-1, time_zone), 3))).refused(422, 'stay_refused');
			expect(past.violations?.map((violation) => violation.rule)).toEqual(['in_the_past']);
		}
	});

	test('offers the nearest stays, and they can really be booked', async () => {
		const { api, make } = platform();
		const listing = await make.stay({ min_nights: 2, max_nights: 14, preparation_days: 2 });
		await make.occupy(listing.property, day(40), day(45));
		await make.occupy(listing.property, day(48), day(52));
		const refusal = (await api.post(quotes, wanted(listing, day(43), 4))).refused(422, 'stay_refused');
		expect(refusal.nearest?.length).toBe(3);
		for (const stay of refusal.nearest ?? []) {
			const quote = (await api.post<Quote>(quotes, { listing_id: listing.id, ...stay, guests: 2 })).expect(201);
			const booking = (await platform().hold(quote.id)).expect(201);
			(await platform().cancel(booking.id)).expect(200);
		}
	});

	test('of a stay whose preparation days are taken comes with the quote, not only with the hold', async () => {
		const { api, make } = platform();
		const listing = await make.stay({ preparation_days: 2 });
		await make.occupy(listing.property, day(40), day(45));
		const refusal = (await api.post(quotes, wanted(listing, day(35), 4))).refused(422, 'stay_refused');
		expect(refusal.violations?.map((violation) => violation.rule)).toEqual(['unavailable']);
		await platform().quote(listing, day(34), 4);
	});
});

describe('wrong fields', () => {
	test('are all named, with their places', async () => {
		const body = { listing_id: 'x', check_in: '2027-02-30', check_out: 5, guests: 0, colour: 'red', locale: 'de' };
		const problem = (await platform().api.post(quotes, body)).refused(422, 'invalid_request');
		expect(problem.errors?.map((error) => error.path).sort()).toEqual(['/check_in', '/check_out', '/colour', '/guests', '/listing_id', '/locale']);
	});

	test('are missing fields too', async () => {
		const problem = (await platform().api.post(quotes, {})).refused(422, 'invalid_request');
		expect(problem.errors?.map((error) => `${error.path} ${error.code}`).sort()).toEqual([
			'/check_in required',
			'/check_out required',
			'/listing_id required'
		]);
	});

	test('are dates in the wrong order', async () => {
		const listing = await platform().make.stay();
		for (const nights of [0, -2]) {
			const problem = (await platform().api.post(quotes, wanted(listing, day(30), nights))).refused(422, 'invalid_request');
			expect(problem.errors?.map((error) => error.path)).toEqual(['/check_out']);
		}
	});

	test.each([
		['0000-01-01', '0000-01-04'],
		['0001-01-01', '0001-01-04'],
		['1500-01-01', '1500-01-04'],
		['9999-12-28', '9999-12-31']
	])('or days that nobody lives in (%s) are refused, not our fault', async (check_in, check_out) => {
		const listing = await platform().make.stay();
		const reply = await platform().api.post(quotes, { listing_id: listing.id, check_in, check_out, guests: 2 });
		expect(reply.status).toBe(422);
	});
});
