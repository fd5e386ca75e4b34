import { createContext } from 'svelte';
import type { Locale } from '../locales';
import type { OfficeWords } from './en';

/** The words of the back office in the page's language; they are loaded with the office's layout only. */
export interface Office {
	readonly t: OfficeWords;
}

export const [use_office, provide_office] = createContext<Office>();

export async function load_office(locale: Locale): Promise<OfficeWords> {
	switch (locale) {
		case 'en':
			return (await import('./en')).default;
		case 'fr':
			return (await import('./fr')).default;
		case 'es':
			return (await import('./es')).default;
	}
}
