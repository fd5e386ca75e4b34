import { describe, expect, it } from 'vitest';
import { count_more, dates_refused, loosenings, read_filters, stay_parameters, to_query } from './filters';

const read = (query: string) => read_filters(new URLSearchParams(query));

describe('read_filters', () => {
	it('takes lists repeated or with commas, each value once', () => {
		expect(read('amenities=pool&amenities=wifi,pool').amenities).toEqual(['pool', 'wifi']);
	});

	it('leaves out what makes no sense', () => {
		expect(read('kind=castle&guests=0&bedrooms_min=two&bbox=1,2&sort=up')).toMatchObject({ kind: undefined, guests: undefined, bedrooms_min: undefined, bbox: undefined, sort: 'recommended' });
	});

	it('takes dates only as a pair in their order', () => {
		expect(read('check_in=2027-05-02&check_out=2027-05-01').check_in).toBeUndefined();
		expect(read('check_in=2027-02-30&check_out=2027-03-05').check_in).toBeUndefined();
		expect(read('check_in=2027-05-01&check_out=2027-05-04')).toMatchObject({ check_in: '2027-05-01', check_out: '2027-05-04' });
	});
});

describe('who comes', () => {
	it('is nobody in particular until it is said', () => {
		expect(read('')).toMatchObject({ guests: undefined, ages: [], pets: undefined });
		expect(to_query(read('guests=4'), 'en')).toMatchObject({ guests: 4, pets: undefined });
	});

	it('is adults, children with their ages, and pets, and goes along to the listing', () => {
		const family = read('check_in=2027-05-01&check_out=2027-05-04&guests=2&children=2&age=4&age=11&pets=1');
		expect(to_query(family, 'en')).toMatchObject({ adults: 2, children_ages: [4, 11], pets: 1 });
		expect(to_query(family, 'en').guests).toBeUndefined();
		expect(stay_parameters(family)).toEqual({ check_in: '2027-05-01', check_out: '2027-05-04', guests: '2', children: '2', age: '4,11', pets: '1' });
	});

	it('counts a child of unknown age as everybody, and two adults beside children', () => {
		expect(to_query(read('children=1'), 'en')).toMatchObject({ adults: 2, children_ages: [17] });
		expect(to_query(read('children=0&age=4'), 'en').children_ages).toBeUndefined();
	});

	it('is only of stays', () => {
		const { guests, ages, pets } = read('kind=sale&guests=2&children=1&pets=1');
		expect([guests, ages, pets]).toEqual([undefined, [], undefined]);
	});
});

it('does not look for houses to rent by dates or guests', () => {
	const { kind, check_in, guests } = read('kind=lease&check_in=2027-05-01&check_out=2027-05-04&guests=2');
	expect([kind, check_in, guests]).toEqual(['lease', undefined, undefined]);
});

it('says when both dates are given and cannot be a stay', () => {
	const parameters = new URLSearchParams('check_in=2027-05-02&check_out=2027-05-01');
	expect(dates_refused(parameters, read_filters(parameters))).toBe(true);
});

it('asks the API in cents and with comma lists', () => {
	expect(to_query(read('price_min=100&amenities=pool&amenities=wifi'), 'fr')).toMatchObject({ locale: 'fr', price_min_minor: 10_000, amenities: ['pool', 'wifi'] });
});

it.each([
	['1500', 150_000],
	['1500,50', 150_050],
	['1500.5', 150_050],
	['1.500', 150_000],
	['1,500', 150_000],
	['1.500,25', 150_025],
	['1 500', 150_000],
	['-3', undefined],
	['much', undefined]
])('reads the price %j as it is written', (typed, minor) => {
	expect(to_query(read_filters(new URLSearchParams({ price_min: typed })), 'es').price_min_minor).toBe(minor);
});

it('says which currency amounts are in, in its minor units, and only beside amounts', () => {
	expect(to_query(read('price_min=100&price_currency=MAD'), 'fr')).toMatchObject({ price_min_minor: 10_000, price_currency: 'MAD' });
	expect(to_query(read('price_max=9000&price_currency=JPY'), 'fr')).toMatchObject({ price_max_minor: 9_000, price_currency: 'JPY' });
	expect(to_query(read('price_currency=MAD'), 'fr').price_currency).toBeUndefined();
	expect(to_query(read('price_min=1&price_currency=mad"'), 'fr').price_currency).toBeUndefined();
	expect(loosenings(new URL('http://x/en/search?price_currency=MAD'))).toEqual([]);
	expect(loosenings(new URL('http://x/en/search?price_max=9&price_currency=MAD'))).toEqual([{ name: 'price', href: '/en/search' }]);
});

it('offers each set filter for loosening, without the cursor', () => {
	const url = new URL('http://x/en/search?place=porto&check_in=2027-05-01&check_out=2027-05-04&cursor=abc');
	expect(loosenings(url)).toEqual([
		{ name: 'dates', href: '/en/search?place=porto' },
		{ name: 'place', href: '/en/search?check_in=2027-05-01&check_out=2027-05-04' }
	]);
});

it('counts the further filters', () => {
	expect(count_more(read('property_kind=villa&amenities=pool,wifi&price_min=0&place=porto'))).toBe(4);
});
