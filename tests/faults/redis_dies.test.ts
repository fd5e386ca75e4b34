// Redis is never trusted with the truth: selling goes on without it.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { Api } from '../support/api.js';
import { Database } from '../support/database.js';
import { day } from '../support/dates.js';
import { EventReader } from '../support/events.js';
import { Fixtures, type Listing } from '../support/fixtures.js';
import { expectConfirmed, expectNoOverlap } from '../support/invariants.js';
import { holdRequest } from '../support/platform.js';
import type { Quote } from '../support/messages.js';
import { OwnRedis } from '../support/own_redis.js';
import { Sales } from '../support/sellers.js';
import { Server } from '../support/server.js';
import { until } from '../support/wait.js';

let redis: OwnRedis;
let database: Database;
let server: Server;
let api: Api;

beforeAll(async () => {
	redis = await OwnRedis.start();
	database = await Database.create();
	server = await Server.start({ databaseUrl: database.url, redisUrl: redis.url });
	api = await Api.open(server.origin);
}, 60_000);

afterAll(async () => {
	api?.close();
	await server?.stop();
	await redis?.kill();
	await database?.drop();
}, 60_000);

const redisIs = (state: 'up' | 'down') =>
	until(`the server says that Redis is ${state}`, async () => {
		const ready = (await api.get<{ redis: string }>('/readyz')).expect(200);
		const metrics = (await api.get('/metrics')).text;
		return ready.redis === state && metrics.includes(`estate_redis_up ${state === 'up' ? 1 : 0}`);
	}, 20_000);

test('kill -9 of Redis under load: selling goes on, the server says so, and Redis comes back', async () => {
	const make = new Fixtures(database);
	const listings: Listing[] = [];
	for (let number = 0; number < 6; number += 1) listings.push(await make.stay({ min_nights: 1, window_days: 36_500 }));
	await redisIs('up');

	const sales = new Sales({ api }, listings).begin();
	await until('sales are made', () => sales.confirmed.size > 10);
	await redis.kill();
	await redisIs('down');
	const before = sales.confirmed.size;
	await until('sales are made without Redis', () => sales.confirmed.size > before + 10);

	// Changes still reach the open pages of this process.
	const quiet = await make.stay();
	const reader = await EventReader.open(`${server.origin}/api/v1/properties/${quiet.property.id}/calendar/changes`);
	const quote = (
		await api.post<Quote>('/api/v1/quotes', { listing_id: quiet.id, check_in: day(30), check_out: day(33), guests: 2 })
	).expect(201);
	(await api.post('/api/v1/bookings', holdRequest(quote.id), { as: 'guest' })).expect(201);
	await reader.next('calendar_changed');
	reader.close();

	await redis.run();
	await redisIs('up');
	const meanwhile = sales.confirmed.size;
	await until('sales go on', () => sales.confirmed.size > meanwhile + 5);
	await sales.end();

	expect(sales.faults).toEqual([]);
	expect(sales.retries).toBe(0);
	expect(sales.slowest_ms).toBeLessThan(5000);
	await expectConfirmed(database, [...sales.confirmed.keys()]);
	await expectNoOverlap(database);
}, 90_000);
