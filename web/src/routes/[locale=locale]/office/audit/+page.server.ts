import type { AuditEntry } from '$lib/api/types';
import { as_query, people_in, read_filters } from '$lib/features/audit/things';
import { expect_data, problem_of } from '$lib/server/api';
import { require_admin } from '$lib/server/guard';
import { names_of } from '$lib/server/office/names';
import type { PageServerLoad } from './$types';

const page_size = 50;
const no_lines: { items: AuditEntry[]; next_cursor?: number } = { items: [] };

export const load: PageServerLoad = async (event) => {
	const { api, user } = require_admin(event);
	const filters = read_filters(event.url.searchParams);
	const cursor = Number(event.url.searchParams.get('cursor')) || undefined;
	const [lines, agents] = await Promise.all([
		api.GET('/api/v1/audit', { params: { query: { ...as_query(filters), cursor, limit: page_size } } }),
		api.GET('/api/v1/agents')
	]);
	const known = expect_data(agents).items;
	if (lines.response.status === 422) {
		const refused = problem_of(lines).errors?.map(({ message }) => message) ?? [];
		return { filters, agents: known, names: {}, lines: no_lines, refused };
	}
	const found = expect_data(lines);
	return { filters, agents: known, names: await names_of(api, user, people_in(found.items, filters.actor)), lines: found, refused: undefined };
};
