import { expect, test } from 'vitest';
import type { Picture } from '$lib/api/types';
import { cover_of, with_own_covers } from './cover';

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

test('what is let and for sale is shown by two of its pictures on one page, and by its first where it has no other', () => {
	const picture = (id: string) => ({ id, variants: [{ url: `/p/${id}.webp`, width: 480 }] }) as Picture;
	const listings = [{ pictures: [picture('front'), picture('terrace')] }, { pictures: [picture('other')] }, { pictures: [picture('front'), picture('terrace')] }, { pictures: [picture('other')] }, { pictures: [] }];
	const covers = with_own_covers(listings).map(({ pictures }) => pictures.map(({ id }) => id));
	expect(covers).toEqual([['front', 'terrace'], ['other'], ['terrace', 'front'], ['other'], []]);
});
