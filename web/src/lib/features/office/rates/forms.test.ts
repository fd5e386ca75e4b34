import { locales } from '$lib/i18n/locales';
import { describe, expect, test } from 'vitest';
import { coupon_edit, days_edit, field_of, plan_edit, rules_edit, rules_values, season_edit, season_values, type OfficeRatePlan } from './forms';

const plan: OfficeRatePlan = {
	listing_id: 'l', listing_slug: 's', property_id: 'p', currency: 'EUR', nightly: { amount_minor: 20_000, currency: 'EUR' }, min_nights: 2, max_nights: 28, revision: 3,
	included_guests: 2, extra_guest_minor: 1_550, extra_guest_from_age: 3, max_pets: 1, pet_minor: 2_000, pet_per: 'stay', deposit_minor: 30_000, gap_fill: true, orphan_min: 2,
	notice_hours: 24, same_day_until: '14:00', discounts: [{ kind: 'length_of_stay', threshold: 7, basis_points: 750 }, { kind: 'last_minute', threshold: 0, basis_points: 1_000 }],
	seasons: [{ id: 'a', name: 'Summer', from: '2027-07-01', to: '2027-09-01', nightly_minor: 30_000, closed_to_departure: false, weekdays: [{ weekday: 6, nightly_minor: 35_050, min_arrival: 7 }, { weekday: 7, closed_to_arrival: true }] }],
	further_taxes: ['t'], taxes: []
};

describe('the rules', () => {
	test.each(locales)('come back from their form as they were, in %s', (locale) => expect(rules_edit(rules_values(plan, locale), plan)).toEqual(plan_edit(plan)));
	test('are nothing where a field is empty', () => {
		const emptied = rules_edit({ ...rules_values(plan, 'en'), included_guests: '', pet: '', 'length_of_stay.0.threshold': '', 'length_of_stay.0.percent': '', further_taxes: '', gap_fill: '' }, plan);
		expect(emptied).toMatchObject({ pet_minor: 0, gap_fill: false, further_taxes: [], discounts: [{ kind: 'last_minute' }] });
		expect(emptied.included_guests).toBeUndefined();
	});
	test('leave what is no number to the API', () => expect(rules_edit({ ...rules_values(plan, 'en'), extra_guest: 'much' }, plan).extra_guest_minor).toBe('much'));
});

describe('a season', () => {
	const [summer] = plan.seasons;
	test('ends with its last night, and comes back as it was', () => {
		const values = season_values(summer, 'EUR', 'en');
		expect(values).toMatchObject({ last: '2027-08-31', nightly: '300', 'weekday.6': '350.50', arrivals: '1,2,3,4,5,6' });
		expect(season_edit(values, plan, 'a').seasons).toEqual(plan.seasons);
		expect(season_values(summer, 'EUR', 'es')['weekday.6']).toBe('350,50');
	});
	test('can be a new one', () => {
		const edit = season_edit({ name: 'Easter', from: '2027-03-20', last: '2027-04-04', nightly: '', arrivals: '6', 'weekday.5': '99' }, plan, undefined);
		expect(edit.seasons).toHaveLength(2);
		expect(edit.seasons[1]).toMatchObject({ name: 'Easter', to: '2027-04-05' });
		expect(edit.seasons[1]?.weekdays).toHaveLength(6);
		expect(edit.seasons[1]?.weekdays[4]).toEqual({ weekday: 5, nightly_minor: 9_900, closed_to_arrival: true });
		expect(edit.seasons[1]?.weekdays[5]).toEqual({ weekday: 7, closed_to_arrival: true });
	});
});

describe('many days', () => {
	const range = { from: '2027-07-01', last: '2027-07-31', weekdays: '5,6' };
	test('get a price', () => expect(days_edit({ ...range, price_mode: 'amount', price: '142' }, 'EUR')).toEqual({ from: '2027-07-01', to: '2027-08-01', weekdays: [5, 6], set: { nightly_minor: 14_200 }, clear: [] }));
	test('go up by percent', () => expect(days_edit({ ...range, price_mode: 'percent', price: '-10' }, 'EUR')).toMatchObject({ price_percent: -10, set: {} }));
	test('are left to the season again, field by field', () =>
		expect(days_edit({ ...range, price_mode: 'season', min_arrival: '-', max_arrival: '9', closed: 'season', closed_to_arrival: 'true' }, 'EUR')).toMatchObject({ set: { max_arrival: 9, closed_to_arrival: true }, clear: ['nightly_minor', 'min_arrival', 'closed'] }));
	test('in yen have no cents', () => expect(days_edit({ ...range, price_mode: 'amount', price: '15000' }, 'JPY').set.nightly_minor).toBe(15_000));
});

test('a code ends with its last day', () => {
	expect(coupon_edit({ code: 'A1', percent: '12.5', bookable_last: '2027-05-31', min_nights: '3' }, 'EUR')).toMatchObject({ basis_points: 1_250, bookable_until: '2027-06-01', min_nights: 3, is_for_all: false, is_active: true });
	expect(coupon_edit({ code: 'A1', amount: '25' }, 'EUR')).toMatchObject({ amount_minor: 2_500 });
});

test('a refusal is about a field of the form', () => {
	expect(field_of('/seasons/1/nightly_minor')).toBe('nightly');
	expect(field_of('/to')).toBe('last');
	expect(field_of('/max_pets')).toBe('max_pets');
});
