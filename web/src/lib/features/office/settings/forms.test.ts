import { describe, expect, test } from 'vitest';
import { rate_edit, worth, worth_in_words } from './currencies';
import { field_of, section_values, sections, settings_edit, settings_values, type Settings } from './forms';
import { tax_edit, tax_label, tax_values, type Tax } from './taxes';

const settings: Settings = {
	legal_name: 'Casa & Sol, Lda.',
	trading_name: 'Casa & Sol',
	email: 'ola@casa.example',
	phone: '+351 282 000 000',
	address: { street: 'Rua 1', postal_code: '8400-001', city: 'Lagoa', country: 'PT' },
	vat_number: 'PT500000000',
	time_zone: 'Europe/Lisbon',
	calling_code: '351',
	business_hours: { monday: { open: '09:00', close: '18:00' } },
	response_times: { target_minutes: 5, reassign_minutes: 15, manager_minutes: 60 },
	default_language: 'fr',
	offered_languages: ['en', 'fr'],
	accounting_currency: 'EUR',
	retention: { enquiries_months: 24, bookings_months: 120, quotes_days: 90 }
};

describe('the settings as forms', () => {
	test('make of what was read the same again', () => expect(settings_edit(settings_values(settings))).toEqual(settings));

	test('have every field in one section', () => {
		const names = Object.values(sections).flat();
		expect(new Set(names).size).toBe(names.length);
		expect([...names].sort()).toEqual(Object.keys(settings_values(settings)).sort());
	});

	test('take an emptied day for a day off, an emptied number for none, and a code with its plus', () => {
		const edit = settings_edit({ ...settings_values(settings), 'monday.open': '', 'monday.close': ' ', vat_number: '', calling_code: '+34' });
		expect(edit).toMatchObject({ business_hours: {}, calling_code: '34' });
		expect(edit).not.toHaveProperty('vat_number');
	});

	test('leave what is no number to the API', () => expect(settings_edit({ ...settings_values(settings), quotes_days: 'soon' }).retention.quotes_days).toBe('soon'));

	test('hold of a section its own fields only', () => expect(section_values('languages', { street: 'Rua 1', default_language: 'fr' })).toEqual({ offered_languages: '', default_language: 'fr' }));
});

test.each([
	['/business_hours/monday/close', 'monday.close'],
	['/business_hours', 'monday.open'],
	['/address/country', 'country'],
	['/response_times/manager_minutes', 'manager_minutes'],
	['/offered_languages/1', 'offered_languages'],
	['/value_micro', 'worth'],
	['/name/fr', 'name.fr'],
	['/basis_points', 'percent'],
	['/email', 'email']
])('%s is the field %s', (path, name) => expect(field_of(path)).toBe(name));

describe('what a currency is worth', () => {
	test.each([
		['MAD', 2, 93_200, '0.0932'],
		['GBP', 2, 1_140_000, '1.14'],
		['JPY', 0, 562_000, '0.00562'],
		['TND', 3, 29_300, '0.293'],
		['EUR', 2, 1_000_000, '1'],
		['XTS', 2, 10_000_000, '10']
	])('one %s with %d digits', (currency, exponent, value_micro, text) => {
		expect(worth({ exponent, value_micro }, 'en')).toBe(text);
		expect(worth({ exponent, value_micro }, 'es')).toBe(text.replace('.', ','));
		expect(rate_edit({ worth: text, as_of: '2026-01-02' }, exponent)).toEqual({ value_micro, as_of: '2026-01-02' });
		expect(worth_in_words({ currency, exponent, value_micro, as_of: '2026-01-02' }, 'en')).toBe(`1 ${currency} = ${text} EUR`);
	});

	test('is written with the comma of the language, and read with it', () => {
		expect(worth_in_words({ currency: 'MAD', exponent: 2, value_micro: 93_200, as_of: '2026-01-02' }, 'fr')).toBe('1 MAD = 0,0932 EUR');
		expect(rate_edit({ worth: '0,0932' }, 2).value_micro).toBe(93_200);
	});

	test('that has more digits than can be kept is left to the API', () => expect(rate_edit({ worth: '0.09321234' }, 2).value_micro).toBe('0.09321234'));
});

test('a tax is told in percent', () => {
	const tax: Tax = { id: '1', name: { en: 'VAT', fr: 'TVA', es: 'IVA' }, basis_points: 650, is_active: true, mode: 'percent', is_inclusive: false, on_tax: true, collected_by: 'platform' };
	expect(tax_label(tax, { locale: 'en' })).toBe('VAT · 6.5%');
	expect(tax_edit(tax_values('en', tax))).toEqual({ name: tax.name, basis_points: 650, is_active: true, mode: 'percent', is_inclusive: false, on_tax: true, collected_by: 'platform' });
	expect(tax_edit({ ...tax_values('en', tax), is_active: '' }).is_active).toBe(false);
	expect(tax_values('en')).toMatchObject({ percent: '', is_active: 'true', mode: 'percent' });
});

test('a tax is told as an amount, and ends with its last day', () => {
	const city: Tax = { id: '2', name: { en: 'City tax', fr: 'Taxe', es: 'Tasa' }, basis_points: 0, is_active: true, mode: 'per_person_per_night', amount_minor: 220, currency: 'EUR', is_inclusive: false, on_tax: false, night_cap: 7, from_age: 13, valid_until: '2028-01-01', collected_by: 'property' };
	expect(tax_label(city, { locale: 'en' })).toBe('City tax · €2.20 a night and person');
	expect(tax_values('en', city)).toMatchObject({ percent: '', amount: '2.20', valid_last: '2027-12-31' });
	const edit: Partial<Tax> = { ...city };
	delete edit.id;
	expect(tax_edit(tax_values('en', city))).toEqual(edit);
	expect(tax_edit({ ...tax_values('en', city), currency: 'jpy', amount: '150' })).toMatchObject({ amount_minor: 150, currency: 'JPY' });
});
