import type { Locale } from '$lib/i18n/locales';
import type { GuestWords } from './en';

/** The words of a guest's own pages, for those alone. */
export async function load_guest_words(locale: Locale): Promise<GuestWords> {
	switch (locale) {
		case 'en':
			return (await import('./en')).default;
		case 'fr':
			return (await import('./fr')).default;
		case 'es':
			return (await import('./es')).default;
	}
}
