import { describe, expect, it } from 'vitest';
import { choice_of, why_no_arrival, why_no_departure, type StayRules } from './rules';

const rules: StayRules = {
	today: '2027-05-10',
	bookable_from: '2027-05-10',
	bookable_until: '2027-07-31',
	min_nights: 3,
	max_nights: 7,
	unavailable: [
		{ from: '2027-05-20', to: '2027-05-25', reason: 'booked' },
		{ from: '2027-05-25', to: '2027-05-26', reason: 'preparation' }
	]
};

describe('arrival', () => {
	it.each([
		['2027-05-09', { code: 'past' }],
		['2027-07-31', { code: 'beyond' }],
		['2027-07-29', { code: 'gap', nights: 3 }],
		['2027-05-20', { code: 'taken', reason: 'booked' }],
		['2027-05-25', { code: 'taken', reason: 'preparation' }],
		['2027-05-18', { code: 'gap', nights: 3 }]
	])('%s is refused', (date, why) => expect(why_no_arrival(date, rules)).toEqual(why));

	it.each(['2027-05-10', '2027-05-17', '2027-05-26', '2027-07-28'])('%s is fine', (date) => expect(why_no_arrival(date, rules)).toBeUndefined());
});

describe('departure', () => {
	it('is fine on the morning the next guest arrives', () => expect(why_no_departure('2027-05-20', '2027-05-16', rules)).toBeUndefined());
	it('needs the least nights', () => expect(why_no_departure('2027-05-12', '2027-05-10', rules)).toEqual({ code: 'min_nights', nights: 3 }));
	it('keeps to the most nights', () => expect(why_no_departure('2027-05-18', '2027-05-10', rules)).toEqual({ code: 'max_nights', nights: 7 }));
	it('does not cross a taken night', () => expect(why_no_departure('2027-05-21', '2027-05-16', rules)).toEqual({ code: 'crosses', reason: 'booked' }));
	it('may fall on the last day', () => expect(why_no_departure('2027-07-31', '2027-07-28', rules)).toBeUndefined());
});

describe('a click', () => {
	it('first sets the arrival', () => expect(choice_of('2027-05-12', undefined, rules)).toEqual({ as: 'check_in' }));
	it('then the departure', () => expect(choice_of('2027-05-16', '2027-05-12', rules)).toEqual({ as: 'check_out' }));
	it('before the arrival moves the arrival', () => expect(choice_of('2027-05-11', '2027-05-12', rules)).toEqual({ as: 'check_in' }));
	it('far behind it begins another stay', () => expect(choice_of('2027-06-10', '2027-05-12', rules)).toEqual({ as: 'check_in' }));
	it('too near says so', () => expect(choice_of('2027-05-13', '2027-05-12', rules)).toEqual({ why: { code: 'min_nights', nights: 3 } }));
	it('on a taken day names who has it', () => expect(choice_of('2027-05-21', '2027-05-16', rules)).toEqual({ why: { code: 'taken', reason: 'booked' } }));
});
