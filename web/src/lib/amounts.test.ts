import { describe, expect, test } from 'vitest';
import { amount_pattern, amount_text, decimal_text, plain_decimal, read_amount, read_decimal, read_minor } from './amounts';
import { locales } from './i18n/locales';

describe('a field shows an amount as its reader writes it', () => {
	test.each([
		['en', '2871.64', '0.00', '12.5'],
		['fr', '2871,64', '0,00', '12,5'],
		['es', '2871,64', '0,00', '12,5']
	] as const)('in %s', (locale, amount, pattern, number) => {
		expect(amount_text(287_164, 2, locale)).toBe(amount);
		expect(amount_text(-5, 2, locale)).toBe(`-${pattern.slice(0, -1)}5`);
		expect(amount_pattern(2, locale)).toBe(pattern);
		expect(decimal_text(12.5, locale)).toBe(number);
	});

	test('without needless cents, and without cents where there are none', () => {
		expect([amount_text(120_000, 2, 'fr'), amount_text(7, 0, 'es'), amount_pattern(0, 'es')]).toEqual(['1200', '7', '0']);
	});

	test('and reads back what it has shown', () => {
		for (const locale of locales) {
			for (const places of [0, 2, 3]) for (const amount of [0, 1, 999, 1_000, 287_164, 100_000_050]) expect(read_minor(amount_text(amount, places, locale), places)).toBe(amount);
		}
	});
});

describe('an amount is read with a comma and with a dot', () => {
	test.each([
		['1234.5', 2, 123_450],
		['1234,50', 2, 123_450],
		[' 0.29 ', 2, 29],
		['12', 0, 12],
		['-3,5', 2, -350],
		['0,045', 3, 45],
		['1.234,50', 2, 123_450],
		['1,234.50', 2, 123_450],
		['1 234,50', 2, 123_450],
		['1\u202f234\u00a0567,5', 2, 123_456_750],
		['1.234.567', 2, 123_456_700]
	])('%j with %i places is %i', (text, places, amount) => expect(read_minor(text, places)).toBe(amount));

	test.each([
		['1.2', 0],
		['', 2],
		// A thousand, or one and a bit? Nobody pays a thousandth by guessing.
		['1.234', 2],
		['1,234', 2],
		['1.23.45', 2],
		['12.345.67', 2],
		['1,234.567,8', 2],
		['1 23', 2],
		['12 €', 2],
		['.5', 2],
		['1e3', 2]
	])('%j with %i places is none', (text, places) => expect(read_minor(text, places)).toBe(text));

	test('one that is paid is more than nothing, of a currency', () => {
		expect(read_amount('12,5', 'EUR')).toBe(1_250);
		for (const wrong of ['0', '-1', 'much', '99999999999999999']) expect(read_amount(wrong, 'EUR')).toBeUndefined();
		expect(read_amount('1', 'euro')).toBeUndefined();
	});

	test('a number is read the same way', () => {
		expect([read_decimal('37,1'), read_decimal('-8.25'), read_decimal('north')]).toEqual([37.1, -8.25, 'north']);
		expect(plain_decimal('1.5.2')).toBeUndefined();
	});
});
