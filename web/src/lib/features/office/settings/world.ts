import type { Locale } from '$lib/i18n/locales';

/** Codes that Intl has a name for and that are no country's postal address. */
const no_countries = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** All countries by their name in a language. Old codes are written anew by Intl, and are so left out. */
export function countries(locale: Locale): { code: string; name: string }[] {
	const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
	return letters
		.flatMap((first) => letters.map((second) => first + second))
		.filter((code) => !no_countries.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
		.flatMap((code) => {
			const name = names.of(code);
			return name ? [{ code, name }] : [];
		})
		.sort((left, right) => left.name.localeCompare(right.name, locale));
}

export const time_zones = (): string[] => Intl.supportedValuesOf('timeZone').filter((name) => name.includes('/'));
