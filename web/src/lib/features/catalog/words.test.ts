import { describe, expect, it } from 'vitest';
import { unknown_company as company } from '$lib/features/company/company';
import { format_for } from '$lib/format';
import en from '$lib/i18n/messages/en';
import fr from '$lib/i18n/messages/fr';
import { card_facts, fact_value } from './words';

const english = { locale: 'en' as const, t: en, format: format_for('en'), company };
const french = { locale: 'fr' as const, t: fr, format: format_for('fr'), company };
const fact = (value: string, unit?: string) => ({ code: 'x', label: 'X', type: 'number' as const, value, unit });

describe('a fact', () => {
	it.each([
		['8350', 'EUR', '€8,350'],
		['8350.5', 'EUR', '€8,350.50'],
		['12', 'm', '12 m'],
		['4.3', '%', '4.3 %'],
		['unknown', 'EUR', 'unknown EUR']
	])('%s %s is written %s', (value, unit, written) => expect(fact_value(fact(value, unit), english)).toBe(written));

	it('is written as the reader writes it', () => expect(fact_value(fact('8350', 'EUR'), french).replace(/\s/g, ' ')).toBe('8 350 €'));
});

describe('the figures of a card', () => {
	const sizes = { bedrooms_total: 3, bathrooms_total: 2, max_guests: 6, living_area_m2: 142 };

	it('tell of a stay how many may sleep there', () => expect(card_facts(sizes, 'short_stay', english)).toEqual(['3 bedrooms', '6 guests', '142 m²']));
	it('and of a house for sale how many bathrooms it has', () => expect(card_facts(sizes, 'sale', english)).toEqual(['3 bedrooms', '2 bathrooms', '142 m²']));
});
