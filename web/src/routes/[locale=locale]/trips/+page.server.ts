import { expect_data } from '$lib/server/api';
import { require_user } from '$lib/server/guard';
import type { PageServerLoad } from './$types';

const page_size = 50;

export const load: PageServerLoad = async (event) => {
	const { api } = require_user(event);
	const cursor = event.url.searchParams.get('cursor') ?? undefined;
	const bookings = expect_data(await api.GET('/api/v1/bookings', { params: { query: { locale: event.params.locale, cursor, limit: page_size } } }));
	return { bookings, now: Date.now() };
};
