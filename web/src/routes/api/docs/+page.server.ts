import { read_document } from '$lib/features/docs/document';
import { expect_data } from '$lib/server/api';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	user: locals.user,
	company: locals.company,
	docs: read_document(expect_data(await locals.api.GET('/api/v1/openapi.json')))
});
