import { expect, test } from 'vitest';
import { cover_of } from './cover';

const flat = { id: 'flat', property_kind: 'apartment' as const };
const villa = { id: 'villa', property_kind: 'villa' as const };
const house = { id: 'house', property_kind: 'house' as const };

test('a place is shown by a house that is not on the page yet, else by any house, else by what comes first', () => {
	expect(cover_of([flat, villa, house], new Set())).toBe(villa);
	expect(cover_of([flat, villa, house], new Set(['villa']))).toBe(house);
	expect(cover_of([flat, villa], new Set(['villa']))).toBe(villa);
	expect(cover_of([flat], new Set(['flat']))).toBe(flat);
	expect(cover_of([], new Set())).toBeUndefined();
});
