import { roles } from '$lib/api/types';
import { expect_data } from '$lib/server/api';
import { require_admin } from '$lib/server/guard';
import type { PageServerLoad } from './$types';

const page_size = 50;

export const load: PageServerLoad = async (event) => {
	const { api } = require_admin(event);
	const asked = event.url.searchParams;
	const text = asked.get('text')?.trim().slice(0, 120) || undefined;
	const role = roles.find((each) => each === asked.get('role'));
	const cursor = asked.get('cursor') ?? undefined;
	return { text, role, people: expect_data(await api.GET('/api/v1/people', { params: { query: { text, role, cursor, limit: page_size } } })) };
};
