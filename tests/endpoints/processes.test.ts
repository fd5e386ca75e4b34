// A module can move to a process of its own: `serve --modules=` serves some routes, `worker` does everybody's jobs.

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Api } from '../support/api.js';
import { Database } from '../support/database.js';
import { estateBinary, patience, redisUrl } from '../support/environment.js';
import { Fixtures, type Listing } from '../support/fixtures.js';
import { Server } from '../support/server.js';
import { until } from '../support/wait.js';

let database: Database;
let server: Server;
let api: Api;
let listing: Listing;

const environment = () => ({ PATH: process.env['PATH'], ESTATE_ENV: 'test', DATABASE_URL: database.url, REDIS_URL: redisUrl() });

beforeAll(async () => {
	database = await Database.create();
	listing = await new Fixtures(database).listing({ kind_of_listing: 'sale' });
	server = await Server.start({ databaseUrl: database.url, command: ['serve', '--modules=catalog,enquiries'] });
	api = await Api.open(server.origin);
}, 60_000 * patience);
afterAll(async () => {
	api?.close();
	expect(await server?.stop()).toBe(0);
	await database?.drop();
}, 60_000);

const waiting = () => database.value<number>('SELECT count(*) FROM platform.outbox WHERE delivered_at IS NULL');

test('a process of some modules serves their routes and no others', async () => {
	(await api.get(`/api/v1/listings/${listing.slug}`)).expect(200);
	(await api.get('/api/v1/openapi.json')).expect(200);
	expect((await fetch(`${server.origin}/api/v1/listings`)).status).toBe(404);
	expect((await fetch(`${server.origin}/api/v1/quotes/0192f0c1-2345-7abc-8def-0123456789ab`)).status).toBe(404);
});

test('its events wait for a worker, which delivers them', async () => {
	const enquiry = { name: 'Gabrielle Guest', email: 'gabrielle.guest@example.com', message: 'Is there a garden?' };
	(await api.post(`/api/v1/listings/${listing.slug}/enquiries`, enquiry)).expect(201);
	expect(await waiting()).toBeGreaterThan(0);
	const worker: ChildProcess = spawn(estateBinary(), ['worker'], { stdio: 'ignore', env: environment() });
	try {
		await until('the worker has delivered the event', async () => (await waiting()) === 0, 10_000 * patience);
	} finally {
		worker.kill('SIGTERM');
		await until('the worker has ended', () => worker.exitCode !== null, 10_000);
	}
	expect(worker.exitCode).toBe(0);
});

test('a module that does not exist is refused by name', () => {
	const refused = spawnSync(estateBinary(), ['serve', '--modules=catalog,garden'], { env: environment(), encoding: 'utf8' });
	expect([refused.status, refused.stderr]).toEqual([2, "estate serve: there is no module 'garden'\n"]);
});
