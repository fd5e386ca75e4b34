// kill -9 of the server between every two steps of a payment, and a provider whose answer is lost. Stripe's stand-in is a process of its own, which goes on.
// Whatever dies when: every confirmed booking has its money or its refund, once, and the books are balanced.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Api } from '../support/api.js';
import { Database } from '../support/database.js';
import { day } from '../support/dates.js';
import { Fixtures } from '../support/fixtures.js';
import { expectBalancedBooks } from '../support/ledger.js';
import type { Booking, Quote } from '../support/messages.js';
import { Payments } from '../support/payments.js';
import { holdRequest } from '../support/platform.js';
import { freePort } from '../support/ports.js';
import { Server } from '../support/server.js';
import { until } from '../support/wait.js';

let database: Database;
let make: Fixtures;
let port: number;
let stripe: Server;
let server: Server;
let api: Api;
let payments: Payments;
let environment: Record<string, string>;

const start = async () => (server = await Server.start({ databaseUrl: database.url, port, environment }));
/** kill -9, and a new life. */
async function die(): Promise<void> {
	await server.kill();
	api.forgetSessions();
	await start();
}

beforeAll(async () => {
	database = await Database.create();
	make = new Fixtures(database);
	port = await freePort();
	const webhooks = `--webhooks=http://127.0.0.1:${port}/api/v1/webhooks/stripe`;
	stripe = await Server.start({ databaseUrl: database.url, command: ['payments-stand-in', webhooks] });
	environment = {
		ESTATE_ISSUER_KEY_PATH: path.join(mkdtempSync(path.join(tmpdir(), 'estate-key-')), 'issuer.pem'),
		STRIPE_API_URL: `${stripe.origin}/dev/stripe`,
		// What is leased by a server that dies is taken up again soon.
		STRIPE_TIMEOUT_MS: '700'
	};
	await start();
	api = await Api.open(server.origin);
	payments = new Payments(api, api.at(stripe.origin));
}, 60_000);
afterAll(async () => {
	api?.close();
	await server?.stop();
	await stripe?.stop();
	await database?.drop();
}, 60_000);

async function held(): Promise<Booking> {
	const listing = await make.stay();
	const quote = (await api.post<Quote>('/api/v1/quotes', { listing_id: listing.id, check_in: day(40), check_out: day(44), guests: 2 })).expect(201);
	return (await api.post<Booking>('/api/v1/bookings', holdRequest(quote.id), { as: 'guest' })).expect(201);
}

/** What must hold at the end of each story. */
async function expectPaidOnce(booking: Booking): Promise<void> {
	await payments.becomes(booking, 'confirmed');
	const received = await database.query(
		`SELECT journal.id FROM ledger.journal JOIN ledger.entry ON entry.journal_id = journal.id AND entry.account = '1020'
		 WHERE journal.source_module = 'payments' AND journal.event = 'received' AND entry.booking_id = $1`,
		[booking.id]
	);
	expect(received.length).toBe(1);
	const [payment] = await database.query<{ paid: string; attempts: number }>(
		`SELECT paid_minor AS paid, (SELECT count(*)::int FROM payments.attempt WHERE payment_id = payment.id AND received_minor > 0) AS attempts FROM payments.payment WHERE subject_id = $1`,
		[booking.id]
	);
	expect(payment).toMatchObject({ attempts: 1 });
	expect(Number(payment?.paid)).toBe(booking.total.amount_minor);
	await expectBalancedBooks(database);
}

const limit = { timeout: 60_000 };

describe('the server is killed', () => {
	let locker: pg.Client;
	beforeEach(async () => {
		locker = new pg.Client({ connectionString: database.url });
		await locker.connect();
	});
	afterEach(async () => {
		await payments.clear();
		await locker.end();
	});

	test('before Stripe has done anything', limit, async () => {
		const booking = await held();
		await payments.arrange('POST /v1/payment_intents', 'stall_before');
		(await payments.begin(booking)).expect(200);
		await until('Stripe has been asked', async () => (await payments.stalled()) === 1);
		await die();
		await payments.clear();
		await payments.pay(booking);
		await expectPaidOnce(booking);
	});

	test('when Stripe has made the intent and we have not heard of it', limit, async () => {
		const booking = await held();
		await payments.arrange('POST /v1/payment_intents', 'stall_after');
		(await payments.begin(booking)).expect(200);
		await until('Stripe has done it', async () => (await payments.stalled()) === 1);
		await die();
		await payments.clear();
		await payments.pay(booking);
		await expectPaidOnce(booking);
		// The same key brought the same intent.
		expect(await database.value(`SELECT count(*) FROM payments.attempt JOIN payments.payment ON payment.id = payment_id WHERE subject_id = $1`, [booking.id])).toBe(1);
	});

	test('when the money has moved, before any message has come', limit, async () => {
		const booking = await held();
		const page = await payments.page(booking);
		await server.kill();
		(await payments.confirm(page, 'pm_stand_in_silent')).expect(200);
		api.forgetSessions();
		await start();
		await expectPaidOnce(booking);
	});

	test('while the money is being written down', limit, async () => {
		const booking = await held();
		const page = await payments.page(booking);
		await locker.query('BEGIN');
		await locker.query('SELECT FROM payments.payment WHERE subject_id = $1 FOR UPDATE', [booking.id]);
		(await payments.confirm(page)).expect(200);
		await until('it waits for the row', waitsForLock);
		await die();
		await locker.query('COMMIT');
		await expectPaidOnce(booking);
	});

	test('between the money and the confirmation', limit, async () => {
		const booking = await held();
		const page = await payments.page(booking);
		await locker.query('BEGIN');
		await locker.query('SELECT FROM booking.booking WHERE id = $1 FOR UPDATE', [booking.id]);
		(await payments.confirm(page)).expect(200);
		await until('the money is there', async () => (await database.value(`SELECT paid_minor > 0 FROM payments.payment WHERE subject_id = $1`, [booking.id])) === true);
		await until('it waits for the booking', waitsForLock);
		await die();
		await locker.query('COMMIT');
		await expectPaidOnce(booking);
	});

	test.each(['stall_before', 'stall_after'])('while it gives money back (%s)', limit, async (trouble) => {
		const booking = await held();
		await payments.pay(booking);
		await payments.arrange('POST /v1/refunds', trouble);
		(await api.post<Booking>(`/api/v1/bookings/${booking.id}/cancel`, {}, { as: 'guest' })).expect(200);
		await until('Stripe has been asked', async () => (await payments.stalled()) === 1);
		await die();
		await payments.clear();
		await expectRefundedOnce(booking);
	});
});

async function waitsForLock(): Promise<boolean> {
	return (await database.value<number>(`SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)) > 0;
}

async function expectRefundedOnce(booking: Booking): Promise<void> {
	const refunded = await payments.paymentBecomes(booking, 'refunded');
	expect(refunded.charge).toMatchObject({ refunded: booking.total, refunding: { amount_minor: 0 }, refunds: [{ state: 'succeeded', amount: booking.total }] });
	const intent = await database.value<string>(`SELECT provider_id FROM payments.attempt JOIN payments.payment ON payment.id = payment_id WHERE subject_id = $1`, [booking.id]);
	const there = await payments.stripe.call<{ data: { amount: number }[] }>('GET', `/dev/stripe/v1/refunds?payment_intent=${intent}`, {
		headers: { Authorization: 'Bearer sk_test_estate_development' }
	});
	expect(there.expect(200).data.map(({ amount }) => amount)).toEqual([booking.total.amount_minor]);
	const balance = await database.value<number>(`SELECT sum(amount_minor)::int FROM ledger.entry WHERE booking_id = $1 AND account = '1100'`, [booking.id]);
	expect(balance).toBe(0);
	await expectBalancedBooks(database);
}

describe('Stripe', () => {
	afterEach(() => payments.clear());

	test.each(['fail_before', 'fail_after'])('answers 500, which it keeps under the key (%s): it is looked, and asked under another', limit, async (trouble) => {
		const booking = await held();
		await payments.arrange('POST /v1/payment_intents', trouble);
		await payments.pay(booking);
		await expectPaidOnce(booking);
		await payments.arrange('POST /v1/refunds', trouble);
		(await api.post<Booking>(`/api/v1/bookings/${booking.id}/cancel`, {}, { as: 'guest' })).expect(200);
		await expectRefundedOnce(booking);
	});

	test('does not answer in time: whether it was done is found out', limit, async () => {
		const booking = await held();
		await payments.pay(booking);
		await payments.arrange('POST /v1/refunds', 'stall_after');
		(await api.post<Booking>(`/api/v1/bookings/${booking.id}/cancel`, {}, { as: 'guest' })).expect(200);
		await expectRefundedOnce(booking);
	});
});
