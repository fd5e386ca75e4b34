import { words_by_locale } from '$lib/i18n/words';
import type { GuestWords } from './en';

/** The words of a guest's own pages, for those alone. */
export const load_guest_words = words_by_locale<GuestWords>({
	en: () => import('./en'),
	fr: () => import('./fr'),
	es: () => import('./es')
});
