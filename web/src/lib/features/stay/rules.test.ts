import { describe, expect, it } from 'vitest';
import type { RateSpan } from '$lib/api/types';
import { choice_of, span_of, why_no_arrival, why_no_departure, type StayRules } from './rules';

const rules: StayRules = {
	currency: 'EUR',
	today: '2027-05-10',
	bookable_from: '2027-05-10',
	bookable_until: '2027-07-31',
	min_nights: 3,
	max_nights: 7,
	gap_fill: false,
	orphan_min: 0,
	spans: [],
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

describe('what is said of single days', () => {
	const span = (from: string, to: string, limits: Partial<RateSpan> = {}): RateSpan => ({
		from, to, nightly_minor: 20_000, min_arrival: 3, max_arrival: 7, min_through: 1, max_through: 730,
		closed_to_arrival: false, closed_to_departure: false, closed: false, ...limits
	});
	const planned = (...spans: RateSpan[]): StayRules => ({ ...rules, spans });
	const june = planned(
		span('2027-06-01', '2027-06-05'),
		span('2027-06-05', '2027-06-06', { closed_to_arrival: true, closed_to_departure: true }),
		span('2027-06-06', '2027-06-10', { min_arrival: 5, max_arrival: 6 }),
		span('2027-06-10', '2027-06-11', { min_through: 4, max_through: 5 }),
		span('2027-06-11', '2027-06-12', { closed: true }),
		span('2027-06-12', '2027-06-30')
	);

	it('is found by halving', () => {
		expect(span_of('2027-05-31', june.spans)).toBeUndefined();
		expect(span_of('2027-06-05', june.spans)?.closed_to_arrival).toBe(true);
		expect(span_of('2027-06-29', june.spans)?.from).toBe('2027-06-12');
		expect(span_of('2027-06-30', june.spans)).toBeUndefined();
	});
	it('closes the arrival', () => expect(why_no_arrival('2027-06-05', june)).toEqual({ code: 'closed_to_arrival' }));
	it('closes the night', () => expect(why_no_arrival('2027-06-11', june)).toEqual({ code: 'closed' }));
	it('closes the departure', () => expect(why_no_departure('2027-06-05', '2027-06-02', june)).toEqual({ code: 'closed_to_departure' }));
	it('has limits of the day of arrival', () => {
		expect(why_no_departure('2027-06-10', '2027-06-06', june)).toEqual({ code: 'min_nights', nights: 5 });
		expect(why_no_departure('2027-06-11', '2027-06-06', june)).toBeUndefined();
	});
	it('has limits of the nights', () => {
		expect(why_no_departure('2027-06-11', '2027-06-08', planned(span('2027-06-01', '2027-06-10'), span('2027-06-10', '2027-06-20', { min_through: 4 })))).toEqual({ code: 'min_through', nights: 4 });
		expect(why_no_departure('2027-06-12', '2027-06-06', june)).toEqual({ code: 'crosses_closed' });
	});
	it('needs time to get ready', () => expect(why_no_arrival('2027-05-10', { ...rules, bookable_from: '2027-05-12' })).toEqual({ code: 'notice' }));

	const gap: StayRules = { ...rules, unavailable: [{ from: '2027-06-01', to: '2027-06-10', reason: 'booked' }, { from: '2027-06-12', to: '2027-06-20', reason: 'booked' }] };
	it('lets a gap be filled as a whole', () => {
		expect(why_no_arrival('2027-06-10', gap)).toEqual({ code: 'gap', nights: 3 });
		const filled = { ...gap, gap_fill: true };
		expect(why_no_arrival('2027-06-10', filled)).toBeUndefined();
		expect(why_no_departure('2027-06-12', '2027-06-10', filled)).toBeUndefined();
		expect(why_no_departure('2027-06-11', '2027-06-10', filled)).toEqual({ code: 'min_nights', nights: 2 });
		expect(why_no_arrival('2027-06-11', filled)).toEqual({ code: 'gap', nights: 2 });
	});
	it('leaves no orphans', () => {
		const strict = { ...gap, orphan_min: 3 };
		expect(why_no_arrival('2027-06-22', strict)).toEqual({ code: 'leaves_gap', nights: 3 });
		expect(why_no_arrival('2027-06-23', strict)).toBeUndefined();
		expect(why_no_departure('2027-05-30', '2027-05-26', strict)).toEqual({ code: 'leaves_gap', nights: 3 });
	});
});
