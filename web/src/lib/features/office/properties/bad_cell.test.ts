import { expect, test } from 'vitest';
import en from '$lib/i18n/office/properties/en';
import fr from '$lib/i18n/office/properties/fr';
import { cell_words } from './bad_cell';

const cell = (code: string, message: string) => ({ line: 2, column: 'X', code, message });

test.each([
	['out_of_range', 'must be between -90 and 90', 'hors des limites (-90 – 90)'],
	['out_of_range', 'must be at least X_MinNights', 'hors des limites (≥ X_MinNights)'],
	['not_allowed', 'must be one of: none, private', 'valeur non admise (none, private)'],
	['duplicate', 'is the same as on line 7', 'déjà présent sur une autre ligne (7)'],
	['required', 'is empty', 'vide'],
	['of a code that is new', 'is odd', 'is odd']
])('%s: %s', (code, message, said) => {
	expect(cell_words(cell(code, message), fr.imports)).toBe(said);
});

test('English has the sentence of the API, which says it most exactly', () => {
	expect(cell_words(cell('required', 'is empty, but a short stay needs it'), en.imports)).toBe('is empty, but a short stay needs it');
});
