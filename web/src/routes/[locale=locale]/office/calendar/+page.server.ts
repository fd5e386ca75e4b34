import { randomUUID } from 'node:crypto';
import { add_days, today_in } from '$lib/dates';
import { read_timeline } from '$lib/features/timeline/address';
import { half_year, page_size } from '$lib/features/timeline/rules';
import { expect_data } from '$lib/server/api';
import { require_agent } from '$lib/server/guard';
import { block, move, unblock } from '$lib/server/office/blocks';
import type { Actions, PageServerLoad } from './$types';

const list_days = 60;
const days_before_today = 3;
const list_units = 50;

export const load: PageServerLoad = async (event) => {
	const { api } = require_agent(event);
	const filters = read_timeline(event.url.searchParams);
	// Properties lie in several zones; the line of today stands where it is day in most of them.
	const today = today_in(event.locals.company.time_zone);
	const is_list = filters.view === 'list';
	const from = filters.from ?? (is_list ? today : add_days(today, -days_before_today));
	const stretch = is_list ? { from, to: add_days(from, list_days) } : half_year(from);
	const { place, kind, q } = filters;
	const query = { ...stretch, place, kind: kind && [kind], q, locale: event.params.locale };
	const [timeline, places] = await Promise.all([
		api.GET('/api/v1/office/timeline', { params: { query: { ...query, cursor: is_list ? filters.cursor : undefined, limit: is_list ? list_units : page_size } } }),
		api.GET('/api/v1/places', { params: { query: { locale: event.params.locale } } })
	]);
	return { filters, today, from, list_to: add_days(from, list_days), timeline: expect_data(timeline), places: expect_data(places).items, key: randomUUID() };
};

export const actions: Actions = { block, move, unblock };
