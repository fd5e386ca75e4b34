// A storm: 32 clients ask for prices, hold, pay, move, cancel, refund and import calendars at random, holds run out, and the server, PostgreSQL and Redis are killed in turn. At the end no
// two stays overlap, every journal is balanced, every confirmed booking has its money and every other one its refund, and nobody has had a mail twice.
// `./dev storm 100000` runs it on the server as it is shipped; bench/README.md has its last runs.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Api } from '../support/api.js';
import { Database } from '../support/database.js';
import { patience } from '../support/environment.js';
import { calendar, Channel } from '../support/feeds.js';
import { Fixtures, type Listing } from '../support/fixtures.js';
import { keepAliveAgent } from '../support/http.js';
import { expectNoOverlap } from '../support/invariants.js';
import { MailReceiver } from '../support/smtp.js';
import { expectMoneyWhereItBelongs, untilQuiet } from '../support/money.js';
import { OwnPostgres } from '../support/own_postgres.js';
import { OwnRedis } from '../support/own_redis.js';
import { Payments } from '../support/payments.js';
import { freePort } from '../support/ports.js';
import { Server } from '../support/server.js';
import { Storm, type World } from '../support/storm.js';
import { until } from '../support/wait.js';

const operations = Number(process.env['TEST_STORM_OPERATIONS'] ?? 900);
const clients = 32;
const houses = 16;
/** Each of the three is killed so often. */
const rounds = Math.max(1, Math.round(operations / 3_000));

let postgres: OwnPostgres;
let redis: OwnRedis;
let database: Database;
let stripe: Server;
let server: Server;
let mail: MailReceiver;
let channel: Channel;
let api: Api;
let start: () => Promise<void>;

beforeAll(async () => {
	[postgres, redis, mail, channel] = await Promise.all([OwnPostgres.start(), OwnRedis.start(), MailReceiver.start(), Channel.open()]);
	database = await Database.create(postgres.url('estate_template'));
	const port = await freePort();
	// Stripe is not ours to kill, and keeps what it knows in its own memory.
	stripe = await Server.start({ databaseUrl: database.url, redisUrl: redis.url, command: ['payments-stand-in', `--webhooks=http://127.0.0.1:${port}/api/v1/webhooks/stripe`] });
	const environment = {
		ESTATE_ISSUER_KEY_PATH: path.join(mkdtempSync(path.join(tmpdir(), 'estate-key-')), 'issuer.pem'),
		ESTATE_FEED_SOURCES: 'internet_and_loopback',
		STRIPE_API_URL: `${stripe.origin}/dev/stripe`,
		STRIPE_TIMEOUT_MS: '1500',
		SMTP_URL: mail.url,
		MAIL_FROM: 'stays@estate.example',
		ESTATE_MAIL_RETRY_SECONDS: '1'
	};
	start = async () => {
		server = await Server.start({ databaseUrl: database.url, redisUrl: redis.url, port, environment });
	};
	await start();
	api = await Api.open(server.origin, keepAliveAgent(clients));
}, 120_000 * patience);

afterAll(async () => {
	api?.close();
	await server?.stop();
	await stripe?.stop();
	await channel?.close();
	await mail?.stop();
	await database?.close();
	await redis?.kill();
	await postgres?.remove();
}, 60_000);

async function world(): Promise<World> {
	const make = new Fixtures(database);
	const listings: Listing[] = [];
	const feeds = new Map<string, string>();
	for (let number = 0; number < houses; number += 1) {
		const listing = await make.stay({ min_nights: 1, nightly_minor: 12_345, cleaning_minor: 4_321, tax_basis_points: 650, currency: number % 4 ? 'EUR' : 'JPY' });
		const feed_url = channel.says(`/${number}.ics`, calendar());
		const connection = { channel: 'Airbnb', end_is_last_night: false, is_enabled: true, feed_url };
		(await api.post(`/api/v1/office/properties/${listing.property.id}/channels`, connection, { as: 'admin' })).expect(201);
		listings.push(listing);
		feeds.set(listing.id, `/${number}.ics`);
	}
	return { api, payments: new Payments(api, api.at(stripe.origin)), make, listings, channel, feeds };
}

const kill = {
	server: async () => {
		await server.kill();
		await start();
		api.forgetSessions();
	},
	postgres: async () => {
		await postgres.kill();
		await postgres.run();
	},
	redis: async () => {
		await redis.kill();
		await redis.run();
	}
};

test(`${operations} operations by ${clients} at once while everything is killed in turn leave nothing wrong`, { timeout: (120_000 + operations * 100) * patience }, async () => {
	const storm = new Storm(await world());
	const raging = storm.rage(operations, clients, 20_261_129);
	const victims = Array.from({ length: rounds }, () => Object.entries(kill)).flat();
	for (const [number, [victim, die]] of victims.entries()) {
		const turn = ((number + 1) * operations) / (victims.length + 1);
		await until(`it is the turn of ${victim}`, () => storm.operations + storm.faults.length >= turn, 60_000 * patience + operations * 100);
		await die();
	}
	await raging;
	expect(storm.faults).toEqual([]);
	expect(storm.retries).toBeGreaterThan(0);
	for (const name of ['hold', 'pay', 'move', 'cancel', 'refund', 'expire', 'feed']) expect(storm.done.get(name), name).toBeGreaterThan(0);

	// The longer it has raged, the more payments stand open, which are looked at again and again.
	await untilQuiet(database, (120_000 + operations * 3) * patience);
	const owing = await database.query<{ id: string }>(
		`SELECT booking.id FROM booking.booking JOIN payments.payment ON payment.subject_id = booking.id WHERE booking.state = 'confirmed' AND paid_minor - refunded_minor < due_minor`
	);
	await storm.payTheRest(owing.map(({ id }) => id));
	await untilQuiet(database, (60_000 + operations) * patience);
	// A PostgreSQL that was killed has forgotten how much was written, and plans for tables that were empty.
	await database.query('ANALYZE');
	await expectNoOverlap(database);
	await expectMoneyWhereItBelongs(database, api);
	const states = await database.query<{ state: string; count: number }>(`SELECT state, count(*)::int AS count FROM booking.booking GROUP BY state`);
	for (const state of ['confirmed', 'cancelled', 'expired']) expect(states.find((each) => each.state === state)?.count, JSON.stringify(states)).toBeGreaterThan(3);

	await until('all mail is sent', async () => {
		// Whoever leased a mail and was killed keeps it for five minutes: what was leased 15 s ago is nobody's any more.
		await database.query(`UPDATE messaging.mail SET leased_until = now() WHERE state = 'sending' AND leased_until < now() + interval '285 seconds'`);
		return (await database.value<number>(`SELECT count(*) FROM messaging.mail WHERE state = 'sending' OR (state = 'waiting' AND not_before <= now())`)) === 0;
	}, (60_000 + operations) * patience);
	// One mail for each occasion. What was sent again, since nobody could know that it had come, is the same mail: it has the same Message-ID.
	const ids = mail.received.map((each) => each.mail.messageId);
	expect(new Set(ids).size).toBe(await database.value<number>(`SELECT count(*) FROM messaging.mail WHERE state = 'sent'`));
	expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(victims.length);
	console.info(`storm: ${JSON.stringify(Object.fromEntries(storm.done))}, asked again ${storm.retries} times, ${mail.received.length} mails`);
});
