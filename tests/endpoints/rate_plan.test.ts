// Rates as the office changes them, takes them back, copies and tries them.

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../support/dates.js';
import { usePlatform } from '../support/platform.js';
import { empty_plan, next_weekday, plan_of, ratesOf, season, type Simulation } from '../support/rates.js';

const platform = usePlatform();
const { ask, put, tag_of, set_plan, post, edit_days, days } = ratesOf(platform);

describe('the editor', () => {
	test('says many days at once, by range and weekdays, in money and in percent', async () => {
		const listing = await platform().make.stay({ nightly_minor: 10_001 });
		const monday = next_weekday(1, 60);
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
			'/seasons/1/to', '/seasons/2/from', '/seasons/2/nightly_minor'
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
