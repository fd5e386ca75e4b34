import { createContext } from 'svelte';
import { words_by_locale } from '../words';
import type { OfficeWords } from './en';

/** The words of the back office in the page's language; they are loaded with the office's layout only. */
export interface Office {
	readonly t: OfficeWords;
}

export const [use_office, provide_office] = createContext<Office>();

export const load_office = words_by_locale<OfficeWords>({
	en: () => import('./en'),
	fr: () => import('./fr'),
	es: () => import('./es')
});
