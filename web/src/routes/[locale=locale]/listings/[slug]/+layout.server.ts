import { expect_data } from '$lib/server/api';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params: { slug, locale } }) => {
	const asked = { params: { path: { slug }, query: { locale } } };
	// People of the company see what they run before it is published.
	const api = locals.user && locals.user.role !== 'user' && locals.user_api ? locals.user_api : locals.api;
	const listing = expect_data(await api.GET('/api/v1/listings/{slug}', asked));
	const is_public = listing.standard_status === 'Active';
	const stays = listing.kind === 'short_stay' && is_public;
	return { listing, is_public, terms: stays ? expect_data(await locals.api.GET('/api/v1/listings/{slug}/stay-terms', asked)) : undefined };
};
