import type { Locale } from '$lib/i18n/locales';
import type { AccountWords } from './en';

/** The words of the account's pages, for those alone. */
export async function load_account_words(locale: Locale): Promise<AccountWords> {
	switch (locale) {
		case 'en':
			return (await import('./en')).default;
		case 'fr':
			return (await import('./fr')).default;
		case 'es':
			return (await import('./es')).default;
	}
}
