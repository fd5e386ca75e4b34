// Discounts and codes: in which order, how often, and for whom.

import { describe, expect, test } from 'vitest';
import { day } from '../support/dates.js';
import { usePlatform } from '../support/platform.js';
import { amounts, coupon_edit, new_code, ratesOf } from '../support/rates.js';

const platform = usePlatform();
const { ask, broken, put, tag_of, set_plan } = ratesOf(platform);

describe('discounts and codes', () => {
	test('come one after the other, each on what is left', async () => {
		const listing = await platform().make.stay({ nightly_minor: 10_000, cleaning_minor: 1_000, tax_basis_points: 0 });
		await set_plan(listing, { discounts: [{ kind: 'length_of_stay', threshold: 7, basis_points: 1_000 }, { kind: 'early_bird', threshold: 60, basis_points: 500 }, { kind: 'last_minute', threshold: 90, basis_points: 300 }] });
		const coupon = (await platform().api.post<{ id: string; code: string }>(`/api/v1/office/listings/${listing.id}/coupons`, coupon_edit(), { as: 'agent' })).expect(201);
		const quote = (await ask(listing, day(70), 7, { guests: 2, coupon: ` ${coupon.code.toLowerCase()}` })).expect(201);
		expect(amounts(quote.lines)).toEqual([['nights', 70_000], ['discount', -7_000], ['discount', -3_150], ['discount', -5_985], ['cleaning', 1_000]]);
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
