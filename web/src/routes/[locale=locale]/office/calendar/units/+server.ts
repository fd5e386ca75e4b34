import { error, json } from '@sveltejs/kit';
import { is_date } from '$lib/dates';
import { read_timeline } from '$lib/features/timeline/address';
import { page_size } from '$lib/features/timeline/rules';
import { expect_data } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import type { RequestHandler } from './$types';

/** More of the timeline, as the page scrolls: some units on some days. */
export const GET: RequestHandler = async (event) => {
	const { api } = require_agent(event);
	const { place, kind, q, from, cursor } = read_timeline(event.url.searchParams);
	const to = event.url.searchParams.get('to');
	if (!from || !is_date(to)) error(422, { message: 'Say from when to when.' });
	const relatives_of = event.url.searchParams.get('relatives_of') ?? undefined;
	const query = { from, to, place, kind: kind && [kind], q, locale: event.params.locale, cursor, relatives_of, limit: page_size };
	return json(expect_data(await api.GET('/api/v1/office/timeline', { params: { query } })), { headers: { 'cache-control': 'no-store' } });
};
