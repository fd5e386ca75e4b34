import { randomUUID } from 'node:crypto';
import { can_cancel } from '$lib/features/booking/states';
import { expect_data } from '$lib/server/api';
import { answer_request, cancel_booking } from '$lib/server/booking_actions';
import { write_message } from '$lib/server/conversations';
import { write_review } from '$lib/server/reviews';
import { require_user } from '$lib/server/guard';
import { desk_confirm, desk_deposit, desk_no_show, desk_receipt, desk_refund } from '$lib/server/office/payments';
import { payment_of } from '$lib/server/payments';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { api } = require_user(event);
	const { id, locale } = event.params;
	event.depends('estate:conversation');
	const asked = { params: { path: { id }, query: { locale } } };
	const [found, talk, payment] = await Promise.all([api.GET('/api/v1/bookings/{id}', asked), api.GET('/api/v1/bookings/{id}/messages', asked), payment_of(api, id)]);
	const booking = expect_data(found);
	const conversation = expect_data(talk);
	const now = Date.now();
	const [said, preview] = await Promise.all([
		// Only the guest himself says how it was: for anybody else there is nothing.
		conversation.side === 'guest' ? api.GET('/api/v1/bookings/{id}/review', asked) : undefined,
		can_cancel(booking, now) ? api.GET('/api/v1/bookings/{id}/cancellation', { params: { path: { id } } }) : undefined
	]);
	const keys = { review_key: randomUUID(), message_key: randomUUID(), cancel_key: randomUUID() };
	return { booking, payment, conversation, review: said?.data, cancellation: preview?.data, now, ...keys, asks_cancel: event.url.searchParams.has('cancel') };
};

export const actions: Actions = {
	write: (event) => write_message(event, require_user(event).api, event.params.id),
	review: (event) => write_review(event, event.params.id),
	cancel: (event) => cancel_booking(event, event.params.id),
	accept: (event) => answer_request(event, event.params.id, 'accept'),
	decline: (event) => answer_request(event, event.params.id, 'decline'),
	desk_confirm: (event) => desk_confirm(event, event.params.id),
	desk_no_show: (event) => desk_no_show(event, event.params.id),
	desk_deposit: (event) => desk_deposit(event, event.params.id),
	desk_receipt: (event) => desk_receipt(event, event.params.id),
	desk_refund: (event) => desk_refund(event, event.params.id)
};
