import { redirect } from '@sveltejs/kit';
import { with_own_covers } from '$lib/features/catalog/cover';
import { dates_refused, read_filters, to_query } from '$lib/features/search/filters';
import { expect_data } from '$lib/server/api';
import type { PageServerLoad } from './$types';

const page_size = 24;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	// A form without JavaScript sends its empty fields too; the address to share has none.
	const given = [...url.searchParams].filter(([, value]) => value !== '');
	if (given.length !== url.searchParams.size) redirect(302, `${url.pathname}?${new URLSearchParams(given)}`);

	const locale = params.locale;
	const filters = read_filters(url.searchParams);
	const query = to_query(filters, locale);
	const { sort, cursor } = filters;
	const [listings, counts, places] = await Promise.all([
		locals.api.GET('/api/v1/listings', { params: { query: { ...query, sort, cursor, limit: page_size } } }).then(expect_data),
		locals.api.GET('/api/v1/listings/counts', { params: { query } }).then(expect_data),
		locals.api.GET('/api/v1/places', { params: { query: { locale } } }).then(expect_data)
	]);
	const pin_query = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
	pin_query.sort();
	return {
		filters,
		listings: { ...listings, items: with_own_covers(listings.items) },
		counts,
		places: places.items,
		pin_query: String(pin_query),
		dates_refused: dates_refused(url.searchParams, filters)
	};
};
