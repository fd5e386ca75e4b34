import { today_in } from '$lib/dates';
import { read_month } from '$lib/features/owners/rules';
import { expect_data } from '$lib/server/api';
import { csv_of } from '$lib/server/download';
import { require_books } from '$lib/server/office/ledger';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { api } = require_books(event);
	const month = read_month(event.url.searchParams, today_in(event.locals.company.time_zone));
	// The document does not know the parameters of an answer that is no message.
	const query = { owner_id: event.params.id, month: `${month}-01` };
	const answer = await api.GET('/api/v1/office/ledger/owner-statement.csv', { params: { query } as object, parseAs: 'arrayBuffer' });
	return answer.data === undefined ? expect_data<never>(answer) : csv_of(answer.data, answer.response);
};
