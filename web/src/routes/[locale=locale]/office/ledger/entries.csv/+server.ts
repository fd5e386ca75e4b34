import { redirect } from '@sveltejs/kit';
import { is_file_period, read_id } from '$lib/features/ledger/rules';
import { paths_in } from '$lib/office_paths';
import { expect_data, problem_of } from '$lib/server/api';
import { csv_of } from '$lib/server/download';
import { require_books } from '$lib/server/office/ledger';
import type { RequestHandler } from './$types';

/** The file comes from the API in the name of whoever asks; what it refuses is said on the page of the books. */
export const GET: RequestHandler = async (event) => {
	const { api } = require_books(event);
	const { locale } = event.params;
	const asked = event.url.searchParams;
	const [from, to] = [asked.get('from'), asked.get('to')];
	const say = (file_problem: string) => redirect(303, `${paths_in(locale).ledger({ file_problem })}#file`);
	if (!is_file_period(from, to)) return say('invalid_request');
	const query = { from, to, locale, property_id: read_id(asked, 'property_id'), account: asked.get('account') ?? undefined };
	// The document does not know the parameters of an answer that is no message.
	const answer = await api.GET('/api/v1/office/ledger/entries.csv', { params: { query } as object, parseAs: 'arrayBuffer' });
	if (answer.data === undefined) {
		const { status, code } = problem_of(answer);
		return status === 422 ? say(code) : expect_data<never>(answer);
	}
	return csv_of(answer.data, answer.response);
};
