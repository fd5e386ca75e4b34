import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { BookingPayment, PaymentAttempt } from '$lib/api/types';
import type { Locale } from '$lib/i18n/locales';
import { paths_in } from '$lib/paths';
import { expect_data, problem_of, type Api } from '$lib/server/api';
import { require_user } from '$lib/server/guard';

const pause_ms = 150;
const patience_ms = 5_000;

type BookingEvent = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

export const payment_of = async (api: Api, id: string): Promise<BookingPayment> => expect_data(await api.GET('/api/v1/bookings/{id}/payment', { params: { path: { id } } }));

/** Looks until a payment is as it is waited for; gives it as it is when that takes too long. */
export async function wait_for(api: Api, id: string, is_there: (payment: BookingPayment) => boolean, limit_ms = patience_ms): Promise<BookingPayment> {
	const deadline = Date.now() + limit_ms;
	for (;;) {
		const payment = await payment_of(api, id);
		if (is_there(payment) || Date.now() > deadline) return payment;
		await new Promise((resolve) => setTimeout(resolve, pause_ms));
	}
}

export const open_attempt = (payment: BookingPayment): PaymentAttempt | undefined =>
	payment.charge?.attempts.find(({ state }) => state === 'starting' || state === 'open' || state === 'processing');

async function begin(event: BookingEvent, id: string, method: 'card' | 'bank_transfer') {
	const { api } = require_user(event);
	const form = await event.request.formData();
	const key = `${String(form.get('key') ?? '')}-${method}`;
	return { api, answer: await api.POST('/api/v1/bookings/{id}/payment', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body: { method } }) };
}

function refused(answer: { error?: unknown; response: Response }) {
	const { status, code } = problem_of(answer);
	return status === 409 ? fail(409, { code }) : expect_data<never>(answer);
}

/** Begins to pay by card and goes to where the card is asked for: Stripe's element, or the page of the stand-in. */
export async function pay_by_card(event: BookingEvent & { params: { id: string; locale: Locale } }) {
	const { id, locale } = event.params;
	const { api, answer } = await begin(event, id, 'card');
	if (!answer.data) return refused(answer);
	const card = open_attempt(await wait_for(api, id, (payment) => open_attempt(payment)?.card !== undefined))?.card;
	if (!card) return fail(503, { code: 'unreachable' });
	const paths = paths_in(locale);
	const back = paths.pay(id, { returned: 1 });
	redirect(303, card.is_stand_in ? paths.stand_in(card.intent_id, { secret: card.client_secret, back }) : paths.pay(id, { card: 1 }));
}

export async function pay_by_transfer(event: BookingEvent & { params: { id: string; locale: Locale } }) {
	const { id, locale } = event.params;
	const { answer } = await begin(event, id, 'bank_transfer');
	if (!answer.data) return refused(answer);
	redirect(303, paths_in(locale).pay(id));
}
