import { describe, expect, test } from 'vitest';
import { guests_in, party_in, party_parameters } from './party';

const limits = { max_guests: 6, max_pets: 1 };
const read = (query: string) => party_in(new URLSearchParams(query), limits);

describe('who comes', () => {
	test('is two when nobody has said it, or as many as fit', () => {
		expect(read('')).toEqual({ adults: 2, ages: [], pets: 0 });
		expect(party_in(new URLSearchParams(''), { max_guests: 1, max_pets: 0 }).adults).toBe(1);
	});

	test('are guests, who are adults', () => {
		expect(read('guests=4')).toEqual({ adults: 4, ages: [], pets: 0 });
		expect(read('guests=x').adults).toBe(2);
	});

	test('are adults and children with their ages, in a list or one by one', () => {
		const family = { adults: 2, ages: [4, 11], pets: 1, coupon: 'SUMMER' };
		expect(read('adults=2&children=2&age=4,11&pets=1&coupon=SUMMER')).toEqual(family);
		expect(read('adults=2&children=2&age=4&age=11&pets=1&coupon=+SUMMER')).toEqual(family);
		expect(guests_in(family)).toBe(4);
	});

	test('are children whose age is not known yet', () => {
		expect(read('adults=1&children=2&age=3').ages).toEqual([3, 17]);
		expect(read('adults=1&children=1&age=3,5').ages).toEqual([3]);
	});

	test('go into the address as shortly as can be, and come back the same', () => {
		expect(party_parameters(read('guests=3'))).toEqual({ guests: 3, pets: undefined, coupon: undefined });
		const family = read('adults=2&children=1&age=4&pets=1&coupon=A1B');
		const pairs = Object.entries(party_parameters(family)).filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)]);
		expect(party_in(new URLSearchParams(pairs), limits)).toEqual(family);
	});
});
