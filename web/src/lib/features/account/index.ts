import { words_by_locale } from '$lib/i18n/words';
import type { AccountWords } from './en';

/** The words of the account's pages, for those alone. */
export const load_account_words = words_by_locale<AccountWords>({
	en: () => import('./en'),
	fr: () => import('./fr'),
	es: () => import('./es')
});
