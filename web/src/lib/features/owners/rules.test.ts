import { describe, expect, test } from 'vitest';
import { basis_points_of, field_of, month_beside, proposed_end, read_month } from './rules';

describe('a month', () => {
	test('is that of the address, or this one', () => {
		expect(read_month(new URLSearchParams('month=2026-02'), '2026-11-29')).toBe('2026-02');
		for (const wrong of ['', 'month=', 'month=2026-13', 'month=2026', 'month=x']) expect(read_month(new URLSearchParams(wrong), '2026-11-29')).toBe('2026-11');
	});

	test('has one before and one after it, over the year', () => {
		expect(month_beside('2026-12', 1)).toBe('2027-01');
		expect(month_beside('2026-01', -1)).toBe('2025-12');
	});
});

test.each([
	['20', 2_000],
	['12,5', 1_250],
	['12.55', 1_255],
	['0', 0],
	['100', 10_000],
	['100.01', undefined],
	['12.345', undefined],
	['-3', undefined],
	['', undefined],
	['a fifth', undefined]
])('a commission of %j %% is %j', (typed, points) => expect(basis_points_of(typed)).toBe(points));

test('an agreement is proposed to end as it does, else today, and never before it has begun', () => {
	expect(proposed_end({ from: '2026-01-01' }, '2026-11-29')).toBe('2026-11-29');
	expect(proposed_end({ from: '2026-01-01', until: '2026-06-01' }, '2026-11-29')).toBe('2026-06-01');
	expect(proposed_end({ from: '2026-12-31' }, '2026-11-29')).toBe('2027-01-01');
});

test('a refusal is about a field of the form', () => expect(['/basis_points', '/until', '/entries/0/amount_minor'].map(field_of)).toEqual(['percent', 'until', 'amount']));
