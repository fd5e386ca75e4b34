import { read_report_query } from '$lib/features/reports/report';
import { expect_data } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { api } = require_agent(event);
	const { locale } = event.params;
	const asked = read_report_query(event.url.searchParams);
	const answer = await api.GET('/api/v1/office/reports/stays', { params: { query: { ...asked, locale } } });
	// A period that is none is said, and the usual one shown.
	const is_wrong = answer.response.status === 422;
	const report = expect_data(is_wrong ? await api.GET('/api/v1/office/reports/stays', { params: { query: { locale } } }) : answer);
	const houses = asked.property_id ? expect_data(await api.GET('/api/v1/office/reports/stays', { params: { query: { ...asked, property_id: undefined, locale } } })).houses : report.houses;
	return { asked, is_wrong, report, choices: houses.map(({ property_id, name }) => ({ property_id, name })) };
};
