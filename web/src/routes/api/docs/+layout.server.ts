import { groups_of } from '$lib/features/docs/document';
import { docs_of } from '$lib/server/docs';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => {
	const docs = await docs_of(locals);
	return { user: locals.user, company: locals.company, title: docs.title, version: docs.version, description: docs.description, groups: groups_of(docs) };
};
