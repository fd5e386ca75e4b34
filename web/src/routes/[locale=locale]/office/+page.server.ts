import { expect_data } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import type { PageServerLoad } from './$types';

/** As many that nobody has answered as are worth counting. */
const looked_at = 50;
/** In percent: a property that lacks more than a detail. */
const incomplete_below = 80;

export const load: PageServerLoad = async (event) => {
	const { api } = require_agent(event);
	const count = async (query: { state?: 'draft'; completeness_below?: number }) =>
		expect_data(await api.GET('/api/v1/office/properties', { params: { query: { ...query, limit: 1 } } })).total;
	const [enquiries, drafts, incomplete] = await Promise.all([
		api.GET('/api/v1/enquiries', { params: { query: { state: ['new', 'assigned'], limit: looked_at } } }).then(expect_data),
		count({ state: 'draft' }),
		count({ completeness_below: incomplete_below })
	]);
	return { new_enquiries: { count: enquiries.items.length, is_more: enquiries.next_cursor !== undefined }, drafts, incomplete, incomplete_below };
};
