import type { Locale } from './locales';

/** A module that has words in one language, loaded when a page wants it. */
type Load<Words> = () => Promise<{ default: Words }>;

/** Gives the words of a language: only those of the chosen one are loaded. */
export const words_by_locale =
	<Words>(loads: Record<Locale, Load<Words>>) =>
	async (locale: Locale): Promise<Words> =>
		(await loads[locale]()).default;
