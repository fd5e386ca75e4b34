// Rates and rules of stays: what the office sets is what a guest is quoted, what a search shows and what the picker explains.

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../support/dates.js';
import type { Listing } from '../support/fixtures.js';
import type { Booking, PriceLine, Quote } from '../support/messages.js';
import { holdRequest, usePlatform } from '../support/platform.js';
import { coupon_edit, empty_plan, new_code, plan_of, ratesOf, type Season, type Simulation } from '../support/rates.js';

const platform = usePlatform();
const { put, tag_of, set_plan, post, edit_days, days } = ratesOf(platform);
const quotes = '/api/v1/quotes';

const ask = (listing: Listing, check_in: string, nights: number, more: object = { guests: 2 }) =>
	platform().api.post<Quote & { adults: number; children_ages: number[]; pets: number; coupon?: string; due_at_property?: object; deposit?: object }>(quotes, {
		listing_id: listing.id,
		check_in,
		check_out: addDays(check_in, nights),
		...more
	});
const kinds = (lines: PriceLine[]) => lines.map(({ kind, amount }) => [kind, amount.amount_minor]);
const broken = async (listing: Listing, check_in: string, nights: number, more?: object) =>
	(await ask(listing, check_in, nights, more)).refused(422, 'stay_refused').violations?.map(({ rule }) => rule);
/** The first such weekday (ISO) at least so many days ahead. */
const next = (weekday: number, ahead: number) => {
	let date = day(ahead);
	while (new Date(`${date}T00:00Z`).getUTCDay() !== weekday % 7) date = addDays(date, 1);
	return date;
};
const season = (name: string, from: string, to: string, rules: Partial<Season> = {}): Season => ({ name, from, to, weekdays: [], ...rules });

describe('the price of a night', () => {
	test('is that of the day, else of the weekday in its season, else of the season, else of the listing', async () => {
		const listing = await platform().make.stay({ nightly_minor: 10_000, cleaning_minor: 0, tax_basis_points: 0, min_nights: 1 });
		const friday = next(5, 40);
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
		expect(kinds(family.lines)).toEqual([['nights', 40_000], ['extra_guests', 6_000], ['cleaning', 5_000], ['pets', 8_000]]);
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

describe('discounts and codes', () => {
	test('come one after the other, each on what is left', async () => {
		const listing = await platform().make.stay({ nightly_minor: 10_000, cleaning_minor: 1_000, tax_basis_points: 0 });
		await set_plan(listing, { discounts: [{ kind: 'length_of_stay', threshold: 7, basis_points: 1_000 }, { kind: 'early_bird', threshold: 60, basis_points: 500 }, { kind: 'last_minute', threshold: 90, basis_points: 300 }] });
		const coupon = (await platform().api.post<{ id: string; code: string }>(`/api/v1/office/listings/${listing.id}/coupons`, coupon_edit(), { as: 'agent' })).expect(201);
		const quote = (await ask(listing, day(70), 7, { guests: 2, coupon: ` ${coupon.code.toLowerCase()}` })).expect(201);
		expect(kinds(quote.lines)).toEqual([['nights', 70_000], ['discount', -7_000], ['discount', -3_150], ['discount', -5_985], ['cleaning', 1_000]]);
		expect(quote.coupon).toBe(coupon.code);
	});

	const with_code = async (changes: object) => {
		const listing = await platform().make.stay({ min_nights: 1 });
		const coupon = (await platform().api.post<{ id: string; code: string; redeemed: number }>(`/api/v1/office/listings/${listing.id}/coupons`, coupon_edit(changes), { as: 'agent' })).expect(201);
		const path = `/api/v1/office/listings/${listing.id}/coupons/${coupon.id}`;
		const redeemed = async () => (await platform().api.get<{ redeemed: number }>(path, { as: 'agent' })).expect(200).redeemed;
		const quote = async (ahead: number) => (await ask(listing, day(ahead), 2, { guests: 2, coupon: coupon.code })).expect(201).id;
		return { listing, coupon, path, redeemed, quote };
	};

	test('are used as often as may be, and given back when the hold expires or the booking is cancelled', async () => {
		const { listing, coupon, redeemed, quote } = await with_code({ max_redemptions: 1 });
		const [first, second] = [await quote(30), await quote(40)];
		const booking = (await platform().hold(first)).expect(201);
		expect(await redeemed()).toBe(1);
		(await platform().hold(second, 'guest2')).refused(409, 'coupon_used_up');
		expect(await broken(listing, day(50), 2, { guests: 2, coupon: coupon.code })).toEqual(['coupon_used_up']);
		(await platform().cancel(booking.id)).expect(200);
		expect(await redeemed()).toBe(0);
		const again = (await platform().hold(second, 'guest2')).expect(201);
		await platform().make.endHold(again.id);
		await platform().database.query(`UPDATE booking.booking SET state = 'expired' WHERE id = $1 AND state = 'held'`, [again.id]);
		expect(await redeemed()).toBe(0);
	});

	test('are not used twice at once by two guests', async () => {
		const { redeemed, quote } = await with_code({ max_redemptions: 1 });
		const [first, second] = [await quote(30), await quote(40)];
		const answers = await Promise.all([platform().hold(first), platform().hold(second, 'guest2')]);
		expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
		expect(await redeemed()).toBe(1);
	});

	test('are counted for each guest', async () => {
		const { quote } = await with_code({ max_per_guest: 1 });
		(await platform().hold(await quote(30))).expect(201);
		(await platform().hold(await quote(40))).refused(409, 'coupon_used_up');
		(await platform().hold(await quote(50), 'guest2')).expect(201);
	});

	test.each([
		['another stay’s', {}, 'coupon_unknown', true],
		['yesterday’s', { bookable_until: day(0) }, 'coupon_not_now', false],
		['for other dates', { stay_from: day(100) }, 'coupon_other_dates', false],
		['for longer stays', { min_nights: 7 }, 'coupon_too_short', false],
		['retired', { is_active: false }, 'coupon_unknown', false]
	])('%s is refused', async (_, changes, rule, elsewhere) => {
		const { listing, coupon } = await with_code(changes);
		const where = elsewhere ? await platform().make.stay({ min_nights: 1 }) : listing;
		expect(await broken(where, day(30), 2, { guests: 2, coupon: coupon.code })).toEqual([rule]);
	});

	test('are added and changed by who runs the stay; those of all stays by who runs them all', async () => {
		const { listing, coupon, path } = await with_code({});
		const list = `/api/v1/office/listings/${listing.id}/coupons`;
		(await platform().api.post(list, coupon_edit({ code: coupon.code }), { as: 'agent' })).refused(422, 'invalid_request');
		(await platform().api.post(list, coupon_edit({ code: 'no spaces' }), { as: 'agent' })).refused(422, 'invalid_request');
		(await platform().api.post(list, coupon_edit({ amount_minor: 5 }), { as: 'agent' })).refused(422, 'invalid_request');
		const hers = await platform().make.stay({ agent: 'user_demo_agent2' });
		(await platform().api.post(`/api/v1/office/listings/${hers.id}/coupons`, coupon_edit({ is_for_all: true }), { as: 'agent2' })).refused(403, 'forbidden');
		const code = new_code();
		(await put(path, coupon_edit({ code, basis_points: undefined, amount_minor: 2_500 }), await tag_of(path))).expect(200);
		(await put(path, coupon_edit({ code }), '"old"')).refused(412, 'changed_meanwhile');
		expect((await ask(listing, day(30), 2, { guests: 2, coupon: code })).expect(201).lines[1]).toMatchObject({ kind: 'discount', amount: { amount_minor: -2_500 } });
		const all = (await platform().api.post<{ code: string }>(list, coupon_edit({ is_for_all: true }), { as: 'agent' })).expect(201);
		(await ask(hers, day(30), 3, { guests: 2, coupon: all.code })).expect(201);
	});
});

describe('taxes', () => {
	const add = async (edit: object) =>
		(await platform().api.post<{ id: string }>('/api/v1/office/settings/taxes', { name: { en: randomUUID(), fr: 'Taxe', es: 'Tasa' }, basis_points: 0, is_active: true, ...edit }, { as: 'admin' })).expect(201);

	test('of every mode come to the total; what the property collects is told apart', async () => {
		const listing = await platform().make.stay({ nightly_minor: 10_000, cleaning_minor: 0, tax_basis_points: 1_000 });
		const city = await add({ mode: 'per_person_per_night', amount_minor: 200, currency: 'EUR', night_cap: 3, from_age: 13, collected_by: 'property' });
		const once = await add({ mode: 'per_stay', amount_minor: 700, currency: 'EUR' });
		const on_tax = await add({ basis_points: 1_000, on_tax: true });
		await set_plan(listing, { further_taxes: [city.id, once.id, on_tax.id] });
		const quote = (await ask(listing, day(40), 5, { adults: 2, children_ages: [12] })).expect(201);
		// 500.00; 10 % = 50.00; 2 × 3 × 2.00 = 12.00; 7.00; 10 % of 569.00 = 56.90.
		expect(quote.lines.filter(({ kind }) => kind === 'tax').map(({ amount }) => amount.amount_minor).sort((a, b) => a - b)).toEqual([700, 1_200, 5_000, 5_690]);
		expect(quote).toMatchObject({ total: { amount_minor: 62_590 }, due_at_property: { amount_minor: 1_200 } });
		const booking = (await platform().hold(quote.id)).expect(201);
		(await platform().confirm(booking.id)).expect(200);
		const taxes = await platform().database.value(`SELECT sum(-amount_minor) FROM ledger.entry WHERE booking_id = $1 AND account = '2200'`, [booking.id]);
		expect(Number(taxes)).toBe(12_590);
	});

	test('in the price add nothing to it, and are owed to the state', async () => {
		const listing = await platform().make.stay({ nightly_minor: 10_000, cleaning_minor: 700, tax_basis_points: 0 });
		const included = await add({ basis_points: 700, is_inclusive: true });
		await set_plan(listing, { further_taxes: [included.id] });
		const quote = (await ask(listing, day(40), 3)).expect(201);
		expect(quote.total.amount_minor).toBe(30_700);
		expect(quote.lines.at(-1)).toMatchObject({ kind: 'tax', included: true, amount: { amount_minor: 2_008 } });
		const booking = (await platform().hold(quote.id)).expect(201);
		(await platform().confirm(booking.id)).expect(200);
		const posted = await platform().database.query<{ account: string; minor: string }>(`SELECT account, sum(-amount_minor) AS minor FROM ledger.entry WHERE booking_id = $1 GROUP BY account ORDER BY account`, [booking.id]);
		expect(posted.map(({ account, minor }) => [account, Number(minor)])).toEqual([['1100', -30_700], ['2100', 28_038], ['2110', 654], ['2200', 2_008]]);
	});

	test('follow the company’s, also those beside the first', async () => {
		const listing = await platform().make.stay({ nightly_minor: 10_000, cleaning_minor: 0, tax_basis_points: 0 });
		const edit = { name: { en: randomUUID(), fr: 'Taxe', es: 'Tasa' }, basis_points: 0, is_active: true, mode: 'per_night', amount_minor: 100, currency: 'EUR' };
		const tax = await add(edit);
		await set_plan(listing, { further_taxes: [tax.id] });
		const path = `/api/v1/office/settings/taxes/${tax.id}`;
		(await put(path, { ...edit, amount_minor: 150 }, await tag_of(path, 'admin'), 'admin')).expect(200);
		await expect.poll(async () => (await ask(listing, day(40), 3)).expect(201).total.amount_minor, { timeout: 15_000 }).toBe(30_450);
		(await put(path, { ...edit, mode: 'per_stay' }, await tag_of(path, 'admin'), 'admin')).refused(422, 'invalid_request');
		(await platform().api.delete(path, { as: 'admin' })).refused(409, 'tax_in_use');
	});

	test('make sense', async () => {
		const refused = async (edit: object) =>
			(await platform().api.post('/api/v1/office/settings/taxes', { name: { en: 'X', fr: 'X', es: 'X' }, basis_points: 0, is_active: true, ...edit }, { as: 'admin' })).refused(422, 'invalid_request').errors?.map(({ path }) => path);
		expect(await refused({ mode: 'per_night' })).toEqual(['/amount_minor', '/currency']);
		expect(await refused({ basis_points: 5, amount_minor: 5 })).toEqual(['/amount_minor']);
		expect(await refused({ mode: 'per_stay', amount_minor: 5, currency: 'EUR', basis_points: 5, on_tax: true })).toEqual(['/basis_points', '/on_tax']);
		expect(await refused({ basis_points: 5, is_inclusive: true, collected_by: 'property' })).toEqual(['/collected_by']);
		const listing = await platform().make.stay();
		const yen = await add({ mode: 'per_night', amount_minor: 5, currency: 'JPY' });
		const path = plan_of(listing.id);
		(await put(path, { ...empty_plan, further_taxes: [yen.id] }, await tag_of(path))).refused(422, 'invalid_request');
	});
});

describe('the editor', () => {
	test('says many days at once, by range and weekdays, in money and in percent', async () => {
		const listing = await platform().make.stay({ nightly_minor: 10_001 });
		const monday = next(1, 60);
		(await edit_days(listing, { from: monday, to: addDays(monday, 14), weekdays: [5, 6], price_percent: 15, set: { min_arrival: 2 } })).expect(200);
		const two_weeks = await days(listing, monday, addDays(monday, 14));
		expect(two_weeks.filter(({ is_single }) => is_single).map(({ date }) => date)).toEqual([4, 5, 11, 12].map((at) => addDays(monday, at)));
		expect(two_weeks[4]).toMatchObject({ nightly_minor: 11_501, source: 'day', min_arrival: 2 });
		(await edit_days(listing, { from: monday, to: addDays(monday, 7), clear: ['nightly_minor'] })).expect(200);
		expect((await days(listing, monday, addDays(monday, 14)))[4]).toMatchObject({ nightly_minor: 10_001, is_single: true, min_arrival: 2 });
		(await edit_days(listing, { from: monday, to: addDays(monday, 14), clear: ['nightly_minor', 'min_arrival'] })).expect(200);
		expect((await days(listing, monday, addDays(monday, 14))).some(({ is_single }) => is_single)).toBe(false);
		(await edit_days(listing, { from: monday, to: addDays(monday, 14) })).refused(422, 'invalid_request');
	});

	test('takes back change after change, and leaves a line for each', async () => {
		const listing = await platform().make.stay({ nightly_minor: 10_000 });
		const first = await set_plan(listing, { seasons: [season('High', day(50), day(60), { nightly_minor: 20_000 })] });
		expect(first).toMatchObject({ revision: 1, undoable: 'plan' });
		(await edit_days(listing, { from: day(52), to: day(53), set: { nightly_minor: 5 } })).expect(200);
		expect((await days(listing, day(52), day(53)))[0]?.nightly_minor).toBe(5);
		expect((await post(listing, '/undo')).expect(200)).toMatchObject({ undoable: 'plan' });
		expect((await days(listing, day(52), day(53)))[0]?.nightly_minor).toBe(20_000);
		const back = (await post(listing, '/undo')).expect(200);
		expect(back.seasons).toEqual([]);
		expect(back.undoable).toBeUndefined();
		(await post(listing, '/undo')).refused(409, 'nothing_to_undo');
		const trail = (await platform().api.get<{ items: { event: string; before?: object; after?: object }[] }>(`/api/v1/audit?entity=listing&entity_id=${listing.id}`, { as: 'admin' })).expect(200);
		expect(trail.items.map(({ event }) => event)).toEqual(['rate_plan_change_undone', 'rate_plan_change_undone', 'rate_plan_changed', 'rate_plan_changed']);
		expect(trail.items[2]).toMatchObject({ before: { days: [] }, after: { days: [{ day: day(52), nightly_minor: 5 }] } });
	});

	test('copies a season, but not over another', async () => {
		const listing = await platform().make.stay();
		const made = await set_plan(listing, { seasons: [season('Easter', day(50), day(60), { nightly_minor: 20_000, weekdays: [{ weekday: 6, min_arrival: 7 }] })] });
		const id = made.seasons[0]?.id as string;
		const copied = (await post(listing, `/seasons/${id}/copies`, { from: day(414), name: 'Easter again' })).expect(200);
		expect(copied.seasons[1]).toMatchObject({ name: 'Easter again', from: day(414), to: day(424), nightly_minor: 20_000, weekdays: [{ weekday: 6, min_arrival: 7 }] });
		(await post(listing, `/seasons/${id}/copies`, { from: day(420) })).refused(422, 'invalid_request');
		(await post(listing, `/seasons/${randomUUID()}/copies`, { from: day(600) })).refused(404, 'not_found');
	});

	test('refuses what contradicts itself, with places', async () => {
		const listing = await platform().make.stay({ guests_limit: 4 });
		const path = plan_of(listing.id);
		const refusal = (await put(
			path,
			{
				...empty_plan,
				included_guests: 5,
				seasons: [season('A', day(50), day(60), { min_arrival: 5, max_arrival: 3 }), season('B', day(59), day(59)), season('C', day(55), day(70), { nightly_minor: 0 })],
				discounts: [{ kind: 'early_bird', threshold: 0, basis_points: 9_500 }],
				further_taxes: [randomUUID()]
			},
			await tag_of(path)
		)).refused(422, 'invalid_request');
		expect(refusal.errors?.map((error) => error.path).sort()).toEqual([
			'/discounts/0/basis_points', '/discounts/0/threshold', '/further_taxes/0', '/included_guests', '/seasons/0/min_arrival',
			'/seasons/1/from', '/seasons/1/nightly_minor', '/seasons/2/to'
		]);
		(await put(path, empty_plan)).refused(428, 'precondition_required');
		(await put(path, empty_plan, '"old"')).refused(412, 'changed_meanwhile');
	});

	test('is held up by the database: no day is in two seasons', async () => {
		const listing = await platform().make.stay();
		await set_plan(listing, { seasons: [season('A', day(50), day(60))] });
		const by_hand = platform().database.query(`INSERT INTO booking.season (id, listing_id, name, during) VALUES (gen_random_uuid(), $1, 'B', daterange($2::date, $3::date))`, [listing.id, day(59), day(65)]);
		await expect(by_hand).rejects.toMatchObject({ constraint: 'season_no_overlap' });
	});

	test('needs stay terms first', async () => {
		const listing = await platform().make.listing({ kind_of_listing: 'short_stay' });
		(await platform().api.get(plan_of(listing.id), { as: 'agent' })).refused(409, 'no_stay_terms');
	});
});

describe('the simulator', () => {
	test('says why a night costs what it costs, and comes to the quote', async () => {
		const listing = await platform().make.stay({ nightly_minor: 10_000, cleaning_minor: 3_000 });
		await set_plan(listing, {
			included_guests: 2,
			extra_guest_minor: 500,
			discounts: [{ kind: 'length_of_stay', threshold: 3, basis_points: 333 }],
			seasons: [season('High', day(51), day(60), { nightly_minor: 14_201 })]
		});
		const simulation = (await platform().api.get<Simulation>(`${plan_of(listing.id)}/simulation?check_in=${day(50)}&check_out=${day(54)}&adults=2&children_ages=4,9`, { as: 'agent' })).expect(200);
		expect(simulation.violations).toEqual([]);
		expect(simulation.nights.map(({ source, season: name, price_minor }) => [source, name, price_minor])).toEqual([['rate', undefined, 10_000], ...Array(3).fill(['season', 'High', 14_201])]);
		const quote = (await ask(listing, day(50), 4, { adults: 2, children_ages: [4, 9] })).expect(201);
		expect(simulation.total).toEqual(quote.total);
		expect(simulation.lines).toEqual(quote.lines);
		const nights = simulation.nights.reduce((sum, { total_minor }) => sum + total_minor, 0);
		expect(nights).toBe(quote.lines.filter(({ kind }) => ['nights', 'discount', 'extra_guests'].includes(kind)).reduce((sum, { amount }) => sum + amount.amount_minor, 0));
	});

	test('prices what is refused all the same, as on another day', async () => {
		const listing = await platform().make.stay({ min_nights: 5 });
		await set_plan(listing, { discounts: [{ kind: 'early_bird', threshold: 100, basis_points: 1_000 }] });
		const at = (more: string) => platform().api.get<Simulation>(`${plan_of(listing.id)}/simulation?check_in=${day(50)}&check_out=${day(52)}&adults=2${more}`, { as: 'agent' });
		const today = (await at('&coupon=NOTHING')).expect(200);
		expect(today.violations.map(({ rule }) => rule)).toEqual(['min_nights', 'coupon_unknown']);
		expect(today.lines.map(({ kind }) => kind)).not.toContain('discount');
		expect((await at(`&booked_on=${day(-60)}`)).expect(200).lines.map(({ kind }) => kind)).toContain('discount');
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
