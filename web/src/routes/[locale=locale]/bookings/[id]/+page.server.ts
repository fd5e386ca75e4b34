import { randomUUID } from 'node:crypto';
import { expect_data } from '$lib/server/api';
import { cancel_booking, confirm_booking } from '$lib/server/booking_actions';
import { require_user } from '$lib/server/guard';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { api } = require_user(event);
	const { id, locale } = event.params;
	const booking = expect_data(await api.GET('/api/v1/bookings/{id}', { params: { path: { id }, query: { locale } } }));
	return { booking, now: Date.now(), confirm_key: randomUUID(), cancel_key: randomUUID(), asks_cancel: event.url.searchParams.has('cancel') };
};

export const actions: Actions = {
	confirm: (event) => confirm_booking(event, event.params.id),
	cancel: (event) => cancel_booking(event, event.params.id)
};
