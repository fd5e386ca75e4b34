import { expect_data } from '$lib/server/api';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params: { slug, locale } }) => {
	const asked = { params: { path: { slug }, query: { locale } } };
	const listing = expect_data(await locals.api.GET('/api/v1/listings/{slug}', asked));
	const stays = listing.kind === 'short_stay';
	return { listing, terms: stays ? expect_data(await locals.api.GET('/api/v1/listings/{slug}/stay-terms', asked)) : undefined };
};
