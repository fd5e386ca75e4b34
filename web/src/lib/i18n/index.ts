import { createContext } from 'svelte';
import type { Company } from '$lib/features/company/company';
import type { Format } from '$lib/format';
import type { Messages } from './messages/en';
import type { Locale } from './locales';
import { words_by_locale } from './words';

/** The words of the page's language, its formats, the language itself, and whose page it is. */
export interface I18n {
	readonly locale: Locale;
	readonly t: Messages;
	readonly format: Format;
	readonly company: Company;
}

export const [use_i18n, provide_i18n] = createContext<I18n>();

/** Only the chosen language's words are loaded. */
export const load_messages = words_by_locale<Messages>({
	en: () => import('./messages/en'),
	fr: () => import('./messages/fr'),
	es: () => import('./messages/es')
});
