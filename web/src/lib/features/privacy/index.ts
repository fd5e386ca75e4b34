import type { Locale } from '$lib/i18n/locales';
import type { PrivacyWords } from './en';

/** The words of the privacy page, for that page alone. */
export async function load_privacy_words(locale: Locale): Promise<PrivacyWords> {
	switch (locale) {
		case 'en':
			return (await import('./en')).default;
		case 'fr':
			return (await import('./fr')).default;
		case 'es':
			return (await import('./es')).default;
	}
}
