import { today_in } from '$lib/dates';
import { read_period, usual_file } from '$lib/features/ledger/rules';
import { expect_data } from '$lib/server/api';
import { find_property, require_books } from '$lib/server/office/ledger';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { api, user } = require_books(event);
	const { locale } = event.params;
	const asked = read_period(event.url.searchParams);
	const { property, choices } = await find_property(api, event, asked.property_id);
	const period = { ...asked, ...(property ? { property_id: property.id } : {}) };
	const { from, to: as_of, property_id } = period;
	const [balance, reconciliation] = await Promise.all([
		api.GET('/api/v1/office/ledger/trial-balance', { params: { query: { locale, from, as_of, property_id } } }).then(expect_data),
		api.GET('/api/v1/office/ledger/reconciliation').then(expect_data)
	]);
	return {
		balance,
		reconciliation,
		period,
		property,
		choices,
		file: { ...usual_file(today_in(event.locals.company.time_zone)), problem: event.url.searchParams.get('file_problem') ?? undefined },
		may_write: user.role === 'admin'
	};
};
