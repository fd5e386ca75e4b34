import { randomUUID } from 'node:crypto';
import { can_cancel, is_held } from '$lib/features/booking/states';
import { expect_data } from '$lib/server/api';
import { cancel_booking } from '$lib/server/booking_actions';
import { require_user } from '$lib/server/guard';
import { desk_confirm, desk_no_show, desk_refund } from '$lib/server/office/payments';
import { payment_of } from '$lib/server/payments';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { api } = require_user(event);
	const { id, locale } = event.params;
	const [booking, payment] = await Promise.all([api.GET('/api/v1/bookings/{id}', { params: { path: { id }, query: { locale } } }).then(expect_data), payment_of(api, id)]);
	const now = Date.now();
	const answer = can_cancel(booking, is_held(booking, now)) ? await api.GET('/api/v1/bookings/{id}/cancellation', { params: { path: { id } } }) : undefined;
	return { booking, payment, cancellation: answer?.data, now, cancel_key: randomUUID(), asks_cancel: event.url.searchParams.has('cancel') };
};

export const actions: Actions = {
	cancel: (event) => cancel_booking(event, event.params.id),
	desk_confirm: (event) => desk_confirm(event, event.params.id),
	desk_no_show: (event) => desk_no_show(event, event.params.id),
	desk_refund: (event) => desk_refund(event, event.params.id)
};
