import { expect_data } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import type { PageServerLoad } from './$types';

/** As many that nobody has answered as are worth counting. */
const looked_at = 50;

export const load: PageServerLoad = async (event) => {
	const { api } = require_agent(event);
	const enquiries = expect_data(await api.GET('/api/v1/enquiries', { params: { query: { state: ['new', 'assigned'], limit: looked_at } } }));
	return { new_enquiries: { count: enquiries.items.length, is_more: enquiries.next_cursor !== undefined } };
};
