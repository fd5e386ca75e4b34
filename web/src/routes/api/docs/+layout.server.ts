import { groups_of, read_document } from '$lib/features/docs/document';
import { expect_data } from '$lib/server/api';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => {
	const docs = read_document(expect_data(await locals.api.GET('/api/v1/openapi.json')));
	return { user: locals.user, company: locals.company, title: docs.title, version: docs.version, description: docs.description, groups: groups_of(docs) };
};
