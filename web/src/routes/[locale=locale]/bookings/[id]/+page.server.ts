import { randomUUID } from 'node:crypto';
import { expect_data } from '$lib/server/api';
import { cancel_booking, confirm_booking } from '$lib/server/booking_actions';
import { write_message } from '$lib/server/conversations';
import { write_review } from '$lib/server/reviews';
import { require_user } from '$lib/server/guard';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { api } = require_user(event);
	const { id, locale } = event.params;
	event.depends('estate:conversation');
	const asked = { params: { path: { id }, query: { locale } } };
	const [found, talk] = await Promise.all([api.GET('/api/v1/bookings/{id}', asked), api.GET('/api/v1/bookings/{id}/messages', asked)]);
	const booking = expect_data(found);
	// Only the guest himself says how it was: for anybody else there is nothing.
	const said = expect_data(talk).side === 'guest' ? await api.GET('/api/v1/bookings/{id}/review', asked) : undefined;
	return { booking, review: said?.data, review_key: randomUUID(), conversation: expect_data(talk), message_key: randomUUID(), now: Date.now(), confirm_key: randomUUID(), cancel_key: randomUUID(), asks_cancel: event.url.searchParams.has('cancel') };
};

export const actions: Actions = {
	confirm: (event) => confirm_booking(event, event.params.id),
	write: (event) => write_message(event, require_user(event).api, event.params.id),
	review: (event) => write_review(event, event.params.id),
	cancel: (event) => cancel_booking(event, event.params.id)
};
