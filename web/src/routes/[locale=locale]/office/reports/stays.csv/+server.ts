import { read_report_query, report_csv } from '$lib/features/reports/report';
import { expect_data } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { api } = require_agent(event);
	const query = { ...read_report_query(event.url.searchParams), locale: event.params.locale };
	const report = expect_data(await api.GET('/api/v1/office/reports/stays', { params: { query } }));
	const digits = new Intl.NumberFormat('en', { style: 'currency', currency: report.currency }).resolvedOptions().maximumFractionDigits ?? 2;
	return new Response(report_csv(report, digits), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="stays-${report.from}-${report.to}-${report.currency}.csv"`,
			'cache-control': 'private, no-store'
		}
	});
};
