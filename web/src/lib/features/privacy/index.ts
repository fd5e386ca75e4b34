import { words_by_locale } from '$lib/i18n/words';
import type { PrivacyWords } from './en';

/** The words of the privacy page, for that page alone. */
export const load_privacy_words = words_by_locale<PrivacyWords>({
	en: () => import('./en'),
	fr: () => import('./fr'),
	es: () => import('./es')
});
