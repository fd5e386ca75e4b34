import { expect_data } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import type { PageServerLoad } from './$types';

/** The API counts nothing yet: what is new among the latest, and whether there may be more. */
const looked_at = 50;

export const load: PageServerLoad = async (event) => {
	const { api } = require_agent(event);
	const enquiries = expect_data(await api.GET('/api/v1/enquiries', { params: { query: { limit: looked_at } } }));
	const unread = enquiries.items.filter(({ state }) => state === 'new').length;
	return { new_enquiries: { count: unread, is_more: unread === looked_at } };
};
