import { load_payment_words } from '$lib/i18n/payments';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params }) => ({ pay_words: await load_payment_words(params.locale) });
