// Paying, as a guest's browser does it with the local stand-in for Stripe.

import { createHmac, randomUUID } from 'node:crypto';
import type { Api, Person } from './api.js';
import type { Booking, Money } from './messages.js';
import { until } from './wait.js';

export interface Attempt {
	id: string;
	method: 'card' | 'bank_transfer';
	state: string;
	amount: Money;
	received: Money;
	failure_code?: string;
	card?: { is_stand_in: boolean; intent_id: string; client_secret: string };
	transfer?: { holder: string; iban: string; reference: string };
}
export interface Payment {
	id: string;
	state: string;
	due: Money;
	authorised: Money;
	paid: Money;
	refunded: Money;
	refunding: Money;
	outstanding: Money;
	attempts: Attempt[];
	refunds: { id: string; amount: Money; reason: string; state: string; method: string }[];
}
export interface BookingPayment {
	booking_id: string;
	state: Booking['state'];
	methods: string[];
	outstanding: Money;
	held_until?: string;
	charge?: Payment;
	deposit?: Payment;
	damages: { amount: Money; reason: string; claimed_at: string }[];
	at_property?: { amount: Money; means?: 'cash' | 'card_terminal'; taken_at?: string };
}

/** The server's default outside of production. */
const webhookSecret = 'whsec_estate_development';

export const signatureOf = (body: string, at_s: number, secret = webhookSecret) => `t=${at_s},v1=${createHmac('sha256', secret).update(`${at_s}.${body}`).digest('hex')}`;

/** A message as Stripe would send it. */
export function tell(api: Api, body: string, signature = signatureOf(body, Math.floor(Date.now() / 1000))) {
	return api.call<{ outcome: string }>('POST', '/api/v1/webhooks/stripe', { body, headers: { 'Stripe-Signature': signature } });
}

export class Payments {
	constructor(
		readonly api: Api,
		/** The server that plays Stripe: the same, or one of its own. */
		readonly stripe: Api = api
	) {}

	async of(booking: Pick<Booking, 'id'>, as: Person | { token: string } = 'guest'): Promise<BookingPayment> {
		return (await this.api.get<BookingPayment>(`/api/v1/bookings/${booking.id}/payment`, { as })).expect(200);
	}

	begin(booking: Pick<Booking, 'id'>, method = 'card', as: Person | { token: string } = 'guest') {
		return this.api.post<BookingPayment>(`/api/v1/bookings/${booking.id}/payment`, { method }, { as, key: `pay-${randomUUID()}` });
	}

	/** Begins to pay by card, until there is a page to pay on. */
	async page(booking: Pick<Booking, 'id'>, as: Person | { token: string } = 'guest'): Promise<NonNullable<Attempt['card']>> {
		(await this.begin(booking, 'card', as)).expect(200);
		return until('there is a page to pay on', async () => (await this.of(booking, as)).charge?.attempts[0]?.card);
	}

	/** What the payer's browser does with a card; the status that Stripe answers. */
	confirm(page: NonNullable<Attempt['card']>, card = 'pm_card_visa') {
		return this.form(`/dev/stripe/v1/payment_intents/${page.intent_id}/confirm`, { client_secret: page.client_secret, payment_method: card });
	}

	challenge(page: NonNullable<Attempt['card']>, outcome: 'approve' | 'fail') {
		return this.form(`/dev/stripe/challenges/${page.intent_id}`, { client_secret: page.client_secret, outcome });
	}

	form(path: string, fields: Record<string, string>) {
		return this.stripe.call<{ status?: string; error?: { code: string } }>('POST', path, {
			body: new URLSearchParams(fields).toString(),
			headers: { 'Content-Type': 'application/x-www-form-urlencoded' }
		});
	}

	/** Pays with a card that is good, until the stay is confirmed. */
	async pay(booking: Pick<Booking, 'id'>, as: Person | { token: string } = 'guest'): Promise<BookingPayment> {
		(await this.confirm(await this.page(booking, as))).expect(200);
		return this.becomes(booking, 'confirmed', as);
	}

	becomes(booking: Pick<Booking, 'id'>, state: string, as: Person | { token: string } = 'guest'): Promise<BookingPayment> {
		return until(`the booking is ${state}`, async () => {
			const payment = await this.of(booking, as);
			return payment.state === state && payment;
		}, 20_000);
	}

	paymentBecomes(booking: Pick<Booking, 'id'>, state: string, as: Person | { token: string } = 'guest', limit_ms = 20_000): Promise<BookingPayment> {
		return until(`the payment is ${state}`, async () => {
			const payment = await this.of(booking, as);
			return payment.charge?.state === state && payment;
		}, limit_ms);
	}

	/** What is to go wrong at Stripe: see modules/payments/src/development_routes.cpp. */
	async arrange(on: string, trouble: string, times = 1): Promise<void> {
		(await this.stripe.post('/dev/stripe/faults', { on, do: trouble, times })).expect(201);
	}
	async stalled(): Promise<number> {
		return (await this.stripe.get<{ stalled: number }>('/dev/stripe/faults')).expect(200).stalled;
	}
	async clear(): Promise<void> {
		await this.stripe.call('DELETE', '/dev/stripe/faults');
	}
}
