import { expect, test } from 'vitest';
import type { Picture } from '$lib/api/types';
import { cover_of, covers_of, with_own_covers } from './cover';

const picture = (id: string) => ({ id, variants: [{ url: `/p/${id}.webp`, width: 480 }] }) as Picture;
const flat = { id: 'flat', property_kind: 'apartment' as const, pictures: [picture('flat')] };
const villa = { id: 'villa', property_kind: 'villa' as const, pictures: [picture('villa')] };
const house = { id: 'house', property_kind: 'house' as const, pictures: [picture('house')] };

test('a place is shown by a house that is not on the page yet, else by any house, else by what comes first', () => {
	expect(cover_of([flat, villa, house], new Set())).toBe(villa);
	expect(cover_of([flat, villa, house], covers_of([villa]))).toBe(house);
	expect(cover_of([flat, villa], covers_of([villa]))).toBe(villa);
	expect(cover_of([flat], covers_of([flat]))).toBe(flat);
	expect(cover_of([], new Set())).toBeUndefined();
});

test('a villa that the page shows for sale is not shown again because it is let as well', () => {
	expect(cover_of([{ ...villa, id: 'to let' }, house], covers_of([villa]))).toBe(house);
});

test('what is let and for sale is shown by two of its pictures on one page, and by its first where it has no other', () => {
	const listings = [{ pictures: [picture('front'), picture('terrace')] }, { pictures: [picture('other')] }, { pictures: [picture('front'), picture('terrace')] }, { pictures: [picture('other')] }, { pictures: [] }];
	const covers = with_own_covers(listings).map(({ pictures }) => pictures.map(({ id }) => id));
	expect(covers).toEqual([['front', 'terrace'], ['other'], ['terrace', 'front'], ['other'], []]);
});
