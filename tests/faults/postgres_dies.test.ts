// kill -9 of PostgreSQL under load: nothing that was confirmed is lost, and the server recovers by itself.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { Api } from '../support/api.js';
import { Database } from '../support/database.js';
import { Fixtures, type Listing } from '../support/fixtures.js';
import { expectConfirmed, expectNoOverlap } from '../support/invariants.js';
import { OwnPostgres } from '../support/own_postgres.js';
import { Sales } from '../support/sellers.js';
import { Server } from '../support/server.js';
import { until } from '../support/wait.js';

let postgres: OwnPostgres;
let database: Database;
let server: Server;
let api: Api;

beforeAll(async () => {
	postgres = await OwnPostgres.start();
	database = await Database.create(postgres.url('estate_template'));
	server = await Server.start({ databaseUrl: database.url });
	api = await Api.open(server.origin);
}, 90_000);

afterAll(async () => {
	api?.close();
	await server?.stop();
	await database?.close();
	await postgres?.remove();
}, 60_000);

test('kill -9 of PostgreSQL under load, twice: no confirmed booking is lost, and the same server sells on', async () => {
	const make = new Fixtures(database);
	const listings: Listing[] = [];
	for (let number = 0; number < 12; number += 1) listings.push(await make.stay({ min_nights: 1, window_days: 36_500 }));
	const sales = new Sales({ api }, listings).begin();

	for (let round = 0; round < 2; round += 1) {
		const before = sales.confirmed.size;
		await until('sales are made', () => sales.confirmed.size > before + 20, 30_000);
		await postgres.kill();
		await until('the server says that it cannot sell', async () => (await api.get('/readyz', { timeout_ms: 8000 })).status === 503, 15_000);
		expect((await api.get('/healthz')).status).toBe(200);
		const read = await api.get('/api/v1/places');
		read.refused(503, 'unavailable');
		expect(read.headers['retry-after']).toBeDefined();
		await postgres.run();
		await until('the server is ready again', async () => (await api.get('/readyz')).status === 200, 15_000);
	}
	const after = sales.confirmed.size;
	await until('sales go on', () => sales.confirmed.size > after + 20, 30_000);
	await sales.end();

	expect(sales.faults).toEqual([]);
	expect(sales.retries).toBeGreaterThan(0);
	expect(sales.slowest_ms).toBeLessThan(10_000);
	await expectConfirmed(database, [...sales.confirmed.keys()]);
	await expectNoOverlap(database);
	// Whoever tried again after a lost answer has one booking, not two.
	const bookings = await database.value<number>(`SELECT count(*) FROM booking.booking WHERE state = 'confirmed'`);
	expect(bookings).toBe(sales.confirmed.size);
	expect(server.isRunning()).toBe(true);
}, 120_000);
