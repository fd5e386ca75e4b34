import { expect_data } from '$lib/server/api';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params }) => ({
	listing: expect_data(await locals.api.GET('/api/v1/listings/{slug}', { params: { path: { slug: params.slug }, query: { locale: params.locale } } }))
});
