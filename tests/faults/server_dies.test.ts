// kill -9 and SIGTERM of the server itself.

import { mkdtempSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Api } from '../support/api.js';
import { Database } from '../support/database.js';
import { day } from '../support/dates.js';
import { EventReader } from '../support/events.js';
import { Fixtures, type Listing } from '../support/fixtures.js';
import { send } from '../support/http.js';
import { expectConfirmed, expectNoOverlap } from '../support/invariants.js';
import type { Booking, Quote } from '../support/messages.js';
import { holdRequest } from '../support/platform.js';
import { freePort } from '../support/ports.js';
import { isBroken } from '../support/insistent.js';
import { Sales } from '../support/sellers.js';
import { Server } from '../support/server.js';
import { until } from '../support/wait.js';

// The key outlives the server, as a real issuer does.
const environment = { ESTATE_ISSUER_KEY_PATH: path.join(mkdtempSync(path.join(tmpdir(), 'estate-key-')), 'issuer.pem') };
let database: Database;
let make: Fixtures;
let port: number;

beforeAll(async () => {
	database = await Database.create();
	make = new Fixtures(database);
	port = await freePort();
}, 60_000);

afterAll(async () => database?.drop(), 60_000);

const startServer = () => Server.start({ databaseUrl: database.url, port, environment });

test('kill -9 of the server under load: confirmed bookings are there, and trying again with the same key gives the same answer', async () => {
	let server = await startServer();
	const api = await Api.open(server.origin);
	const listings: Listing[] = [];
	for (let number = 0; number < 8; number += 1) listings.push(await make.stay({ min_nights: 1, window_days: 36_500 }));
	const sales = new Sales({ api }, listings).begin();
	for (let round = 0; round < 2; round += 1) {
		const before = sales.confirmed.size;
		await until('sales are made', () => sales.confirmed.size > before + 20, 30_000);
		await server.kill();
		server = await startServer();
	}
	const before = sales.confirmed.size;
	await until('sales go on', () => sales.confirmed.size > before + 20, 30_000);
	await sales.end();

	expect(sales.faults).toEqual([]);
	expect(sales.retries).toBeGreaterThan(0);
	await expectConfirmed(database, [...sales.confirmed.keys()]);
	await expectNoOverlap(database);
	expect(await database.value(`SELECT count(*) FROM booking.booking WHERE state = 'confirmed'`)).toBe(sales.confirmed.size);
	// Also keys of the server's former lives replay their answers.
	for (const [id, { confirm_key }] of [...sales.confirmed].slice(0, 5)) {
		const again = await api.post<Booking>(`/api/v1/bookings/${id}/confirm`, undefined, { as: 'agent', key: confirm_key });
		expect(again.expect(200)).toMatchObject({ id, state: 'confirmed' });
		expect(again.headers['idempotency-replayed']).toBe('true');
	}
	api.close();
	expect(await server.stop()).toBe(0);
}, 120_000);

test('SIGTERM: a request under way is finished, new ones are not taken, open pages are let go, and the server ends well', async () => {
	const server = await startServer();
	const api = await Api.open(server.origin);
	const listing = await make.stay();
	const wanted = { listing_id: listing.id, check_in: day(30), check_out: day(33), guests: 2 };
	const quote = (await api.post<Quote>('/api/v1/quotes', wanted)).expect(201);
	const reader = await EventReader.open(`${server.origin}/api/v1/properties/${listing.property.id}/calendar/changes`);
	await api.token('guest');

	// Somebody else has the unit locked, so the hold must wait.
	const locker = new pg.Client({ connectionString: database.url });
	await locker.connect();
	await locker.query('BEGIN');
	await locker.query('SELECT FROM calendar.unit WHERE id = $1 FOR UPDATE', [listing.property.id]);
	const hold = api.post<Booking>('/api/v1/bookings', holdRequest(quote.id), { as: 'guest' });
	await until('the hold waits', async () => {
		return (await database.value<number>(`SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)) > 0;
	});

	server.signal('SIGTERM');
	await until('nobody listens any more', async () => {
		try {
			await send(server.origin, { method: 'GET', path: '/healthz', timeout_ms: 1000 }, new http.Agent());
			return false;
		} catch (error) {
			return isBroken(error);
		}
	});
	await until('the event stream has ended', () => reader.isEnded);
	expect(server.isRunning()).toBe(true);
	await locker.query('COMMIT');
	await locker.end();
	const booking = (await hold).expect(201);
	expect((await hold).headers.connection).toBe('close');
	await server.ended(10_000);
	expect(await server.stop()).toBe(0);
	expect(await database.value('SELECT state FROM booking.booking WHERE id = $1', [booking.id])).toBe('held');
	api.close();
}, 60_000);
