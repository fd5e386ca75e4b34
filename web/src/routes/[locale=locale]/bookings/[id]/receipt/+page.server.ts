import { expect_data } from '$lib/server/api';
import { require_user } from '$lib/server/guard';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { api } = require_user(event);
	const { id, locale } = event.params;
	return { booking: expect_data(await api.GET('/api/v1/bookings/{id}', { params: { path: { id }, query: { locale } } })) };
};
