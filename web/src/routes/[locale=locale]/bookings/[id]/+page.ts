import type { Locale } from '$lib/i18n/locales';
import type { PageLoad } from './$types';

/** The booking desk and its words come with the page only for who works there. */
export const load: PageLoad = async ({ params, data, parent }) => {
	const { user } = await parent();
	return { ...data, office: user && user.role !== 'user' ? await load_desk(params.locale) : undefined };
};

async function load_desk(locale: Locale) {
	const [Booking, Request, { load_office }] = await Promise.all([
		import('$lib/features/payments/office/BookingDesk.svelte'),
		import('$lib/features/booking/RequestDesk.svelte'),
		import('$lib/i18n/office')
	]);
	return { BookingDesk: Booking.default, RequestDesk: Request.default, words: await load_office(locale) };
}
