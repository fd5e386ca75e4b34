import { createContext } from 'svelte';
import type { Company } from '$lib/features/company/company';
import type { Format } from '$lib/format';
import type { Messages } from './messages/en';
import type { Locale } from './locales';

/** The words of the page's language, its formats, the language itself, and whose page it is. */
export interface I18n {
	readonly locale: Locale;
	readonly t: Messages;
	readonly format: Format;
	readonly company: Company;
}

export const [use_i18n, provide_i18n] = createContext<I18n>();

/** Only the chosen language's words are loaded. */
export async function load_messages(locale: Locale): Promise<Messages> {
	switch (locale) {
		case 'en':
			return (await import('./messages/en')).default;
		case 'fr':
			return (await import('./messages/fr')).default;
		case 'es':
			return (await import('./messages/es')).default;
	}
}
