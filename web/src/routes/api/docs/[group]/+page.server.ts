import { error } from '@sveltejs/kit';
import { part_of, read_document } from '$lib/features/docs/document';
import { expect_data } from '$lib/server/api';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const part = part_of(read_document(expect_data(await locals.api.GET('/api/v1/openapi.json'))), params.group);
	if (part.operations.length === 0) error(404);
	return { group: params.group, part };
};
