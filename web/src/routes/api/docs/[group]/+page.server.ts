import { error } from '@sveltejs/kit';
import { part_of } from '$lib/features/docs/document';
import { docs_of } from '$lib/server/docs';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const part = part_of(await docs_of(locals), params.group);
	if (part.operations.length === 0) error(404);
	return { group: params.group, part };
};
