import { load_office } from '$lib/i18n/office';
import type { PageLoad } from './$types';

/** The words of the booking desk come with the page only for who works there. */
export const load: PageLoad = async ({ params, data, parent }) => {
	const { user } = await parent();
	const office = user && user.role !== 'user' ? await load_office(params.locale) : undefined;
	return { ...data, desk: office?.payments, channels: office?.channels };
};
