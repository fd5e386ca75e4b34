import { words_by_locale } from '../words';
import type { PaymentWords } from './en';

export type { PaymentWords } from './en';

/** Loaded by the pages that have to do with paying only. */
export const load_payment_words = words_by_locale<PaymentWords>({
	en: () => import('./en'),
	fr: () => import('./fr'),
	es: () => import('./es')
});
