import { describe, expect, test } from 'vitest';
import type { TimelineEntry } from '$lib/api/types';
import { axis_around, day_at, half_years, in_sight, index_of, look_of, merged, months_of, place_of, stretch_between } from './rules';

const axis = axis_around('2026-11-22', '2026-11-22');
const entry = (from: string, to: string, more: Partial<TimelineEntry> = {}): TimelineEntry => ({ source_id: 's', from, to, kind: 'stay', reason: 'booked', is_elsewhere: false, ...more });

describe('the axis', () => {
	test('goes from a year back to three ahead, in whole months', () => {
		expect(axis).toEqual({ from: '2025-11-01', to: '2029-12-01', days: 1491 });
		expect(day_at(axis, index_of(axis, '2028-02-29'))).toBe('2028-02-29');
	});

	test('is wide enough for a day that the address asks for', () => {
		expect(axis_around('2026-11-22', '2020-05-06').from).toBe('2020-04-01');
		expect(axis_around('2026-11-22', '2031-05-06').to).toBe('2031-12-01');
	});
});

test('days are fetched by halves of years, none longer than the API gives', () => {
	expect(half_years({ from: '2026-11-22', to: '2027-01-01' })).toEqual([{ from: '2026-07-01', to: '2027-01-01' }]);
	expect(half_years({ from: '2026-12-31', to: '2027-07-02' }).map(({ from }) => from)).toEqual(['2026-07-01', '2027-01-01', '2027-07-01']);
});

describe('what is in sight', () => {
	test.each([
		[0, [0, 4]],
		[95, [1, 6]],
		[900, [21, 24]],
		[5000, [24, 24]]
	])('from %s on, 100 high, is %s with one around', (offset, expected) => {
		expect(in_sight(offset, 100, 40, 24, 1)).toEqual(expected);
	});
});

test('months are those that the days touch', () => {
	const first = index_of(axis, '2026-12-31');
	expect(months_of(axis, first, first + 2).map(({ start, days }) => [start, days])).toEqual([
		['2026-12-01', 31],
		['2027-01-01', 31]
	]);
});

test('a stretch is the same whichever way it is drawn', () => {
	const [one, other] = [index_of(axis, '2027-03-05'), index_of(axis, '2027-03-08')];
	for (const stretch of [stretch_between(axis, one, other), stretch_between(axis, other, one)]) expect(stretch).toEqual({ from: '2027-03-05', to: '2027-03-09' });
	expect(stretch_between(axis, one, one)).toEqual({ from: '2027-03-05', to: '2027-03-06' });
});

test('an entry is cut off where the axis ends, and left out beside it', () => {
	expect(place_of(axis, entry('2025-10-20', '2025-11-03'))).toEqual({ index: 0, days: 2 });
	expect(place_of(axis, entry('2029-11-30', '2030-01-03'))).toEqual({ index: 1490, days: 1 });
	expect(place_of(axis, entry('2025-10-20', '2025-11-01'))).toBeUndefined();
});

test('an entry that two answers have stands once; a stay and its preparation are two', () => {
	const over = entry('2026-12-30', '2027-01-03');
	const after = entry('2027-01-03', '2027-01-04', { kind: 'preparation', reason: 'preparation' });
	expect(merged([[over], [{ ...over }, after]])).toEqual([over, after]);
});

test('held days look otherwise than booked ones', () => {
	expect([look_of(entry('', '')), look_of(entry('', '', { reason: 'held' })), look_of(entry('', '', { kind: 'works', reason: 'blocked' }))]).toEqual(['stay', 'held', 'works']);
});
