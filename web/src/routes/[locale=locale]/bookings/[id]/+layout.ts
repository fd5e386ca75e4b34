import { load_guest_words } from '$lib/features/guest';
import { load_payment_words } from '$lib/i18n/payments';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params }) => {
	const [guest_words, pay_words] = await Promise.all([load_guest_words(params.locale), load_payment_words(params.locale)]);
	return { guest_words, pay_words };
};
