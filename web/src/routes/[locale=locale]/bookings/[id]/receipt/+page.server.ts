import { expect_data } from '$lib/server/api';
import { require_user } from '$lib/server/guard';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { api } = require_user(event);
	const { id, locale } = event.params;
	const asked = { params: { path: { id }, query: { locale } } };
	const [booking, payment] = await Promise.all([api.GET('/api/v1/bookings/{id}', asked), api.GET('/api/v1/bookings/{id}/payment', { params: { path: { id } } })]);
	return { booking: expect_data(booking), payment: expect_data(payment) };
};
