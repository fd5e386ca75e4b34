import { expect, test } from 'vitest';
import { preferred_locale } from './locales';

test.each([
	['fr-CA,fr;q=0.9,en;q=0.8', ['en', 'fr', 'es'], 'en', 'fr'],
	['de,es;q=0.5,en;q=0.7', ['en', 'fr', 'es'], 'fr', 'en'],
	['fr-CA,fr;q=0.9,en;q=0.8', ['en', 'es'], 'es', 'en'],
	['fr', ['en', 'es'], 'es', 'es'],
	['en;q=0,de', ['en', 'es'], 'es', 'es'],
	[null, ['en', 'fr', 'es'], 'fr', 'fr']
] as const)('of %s, with %j offered and %s usual, it is %s', (accepted, offered, usual, expected) => {
	expect(preferred_locale(accepted, offered, usual)).toBe(expected);
});
