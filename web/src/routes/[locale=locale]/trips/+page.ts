import { load_payment_words } from '$lib/i18n/payments';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, data }) => ({ ...data, pay_words: await load_payment_words(params.locale) });
