import { expect_data } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { api } = require_agent(event);
	const cursor = event.url.searchParams.get('cursor') ?? undefined;
	return { enquiries: expect_data(await api.GET('/api/v1/enquiries', { params: { query: { cursor, limit: 50 } } })) };
};
