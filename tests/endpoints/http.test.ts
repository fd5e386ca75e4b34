// What is the same for every route: conditional reads, methods, addresses, request ids, bodies, rate limits.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../support/dates.js';
import { Api } from '../support/api.js';
import { usePlatform } from '../support/platform.js';
import { Server } from '../support/server.js';

const platform = usePlatform();

describe('conditional reads', () => {
	test('every read has an ETag; who has it already gets 304 and nothing else', async () => {
		const { make, api } = platform();
		const listing = await make.stay();
		const quote = await platform().quote(listing, day(30), 3);
		const paths = [
			'/api/v1/places',
			'/api/v1/listings',
			'/api/v1/listings/counts',
			`/api/v1/listings/${listing.slug}`,
			`/api/v1/listings/${listing.slug}/stay-terms`,
			`/api/v1/properties/${listing.property.id}`,
			`/api/v1/properties/${listing.property.id}/calendar?from=${day(0)}&to=${day(30)}`,
			`/api/v1/quotes/${quote.id}`
		];
		for (const path of paths) {
			const first = await api.get(path);
			first.expect(200);
			const tag = first.headers.etag as string;
			expect(tag).toMatch(/^"[^"]+"$/);
			const again = await api.get(path, { headers: { 'If-None-Match': tag } });
			expect([again.status, again.text, again.headers.etag]).toEqual([304, '', tag]);
			(await api.get(path, { headers: { 'If-None-Match': '"something-else"' } })).expect(200);
			expect((await api.get(path, { headers: { 'If-None-Match': `"x", ${tag}` } })).status).toBe(304);
		}
	});

	test('a change changes the tag', async () => {
		const { make, api } = platform();
		const listing = await make.stay();
		const path = `/api/v1/properties/${listing.property.id}/calendar?from=${day(0)}&to=${day(60)}`;
		const before = (await api.get(path)).headers.etag as string;
		await platform().held(listing, day(30), 3);
		const after = await api.get(path, { headers: { 'If-None-Match': before } });
		after.expect(200);
		expect(after.headers.etag).not.toBe(before);
	});
});

describe('methods and addresses', () => {
	test('HEAD is GET without the body', async () => {
		const { make, api } = platform();
		const listing = await make.listing();
		const path = `/api/v1/listings/${listing.slug}`;
		const [get, head] = [await api.get(path), await api.call('HEAD', path)];
		expect(head.status).toBe(200);
		expect(head.text).toBe('');
		expect(head.headers['content-length']).toBe(String(Buffer.byteLength(get.text)));
		expect(head.headers.etag).toBe(get.headers.etag);
		expect((await api.call('HEAD', '/api/v1/listings/no-such-house')).status).toBe(404);
	});

	test('a method that an address does not take is 405, with those that it takes', async () => {
		const { api } = platform();
		const wrong = await api.call('DELETE', '/api/v1/bookings');
		wrong.refused(405, 'method_not_allowed');
		expect((wrong.headers['allow'] as string).split(', ').sort()).toEqual(['GET', 'POST']);
		(await api.call('POST', '/api/v1/listings', { body: {} })).refused(405, 'method_not_allowed');
		(await api.call('PUT', '/api/v1/quotes', { body: {} })).refused(405, 'method_not_allowed');
		expect((await api.call('TRACE', '/api/v1/places')).status).toBe(400);
	});

	test.each(['/', '/api', '/api/v1', '/api/v1/', '/api/v1/listings/', '/api/v1//listings', '/api/v2/listings', '/api/v1/listing', '/API/V1/listings'])(
		'there is nothing at %s',
		async (path) => {
			const reply = await platform().api.get(path);
			reply.refused(404, 'not_found');
			expect(reply.headers['content-type']).toBe('application/problem+json');
		}
	);

	test.each(['/api/v1/quotes/1', '/api/v1/properties/x', `/api/v1/quotes/${'0'.repeat(36)}`])('%s names the wrong id', async (path) => {
		const problem = (await platform().api.get(path)).refused(422, 'invalid_request');
		expect(problem.errors?.map((error) => error.path)).toEqual(['?id']);
	});

	test.each(['/api/v1/listings?q=%00', '/api/v1/listings?q=%ff%fe', '/api/v1/listings?q=%zz', '/api/v1/listings/%e2%28', '/api/v1/listings?q=a&q=b'])(
		'%s is refused',
		async (path) => {
			expect((await platform().api.get(path)).status).toBe(400);
		}
	);
});

describe('request ids', () => {
	test('are the caller’s own when they are harmless, else new', async () => {
		const { api } = platform();
		const given = `trace-${randomUUID()}`;
		const own = await api.get('/api/v1/listings/no-such-house', { headers: { 'X-Request-Id': given } });
		expect(own.headers['x-request-id']).toBe(given);
		expect(own.problem.request_id).toBe(given);
		for (const harmful of ['<script>', 'a b', 'x'.repeat(65), '']) {
			const reply = await api.get('/api/v1/places', { headers: { 'X-Request-Id': harmful } });
			expect(reply.headers['x-request-id']).not.toBe(harmful);
			expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
		}
	});
});

describe('bodies', () => {
	const post = (body: string | Buffer, type?: string) =>
		platform().api.post('/api/v1/quotes', body, type === undefined ? {} : { headers: { 'Content-Type': type } });

	test.each(['{', '', 'null', '[]', '{"a":1}{}', `${'['.repeat(100)}${']'.repeat(100)}`, '{"guests": 1e999}', "{'guests': 1}", '\u{feff}{}'])(
		'%s is no request',
		async (body) => {
			expect([400, 422]).toContain((await post(body)).status);
		}
	);

	test('that are not UTF-8 are refused', async () => {
		(await post(Buffer.from('7b22677565737473223a2022fffe227d', 'hex'))).refused(400, 'malformed_json');
	});

	test('are JSON and say so', async () => {
		(await post('{}', 'text/plain')).refused(415, 'unsupported_media_type');
		(await post('guests=2', 'application/x-www-form-urlencoded')).refused(415, 'unsupported_media_type');
		(await post('{}', 'application/json; charset=utf-8')).refused(422, 'invalid_request');
	});

	test('of more than a megabyte are refused, a little less is read', async () => {
		(await post(`{"guests": "${'x'.repeat(1_000_000)}"}`)).refused(422, 'invalid_request');
		expect((await post(`{"guests": "${'x'.repeat(1_100_000)}"}`)).status).toBe(413);
	});

	test.each([
		['guests', '2'],
		['guests', 2.5],
		['guests', true],
		['guests', null],
		['guests', [2]],
		['guests', 101],
		['guests', -1],
		['listing_id', 7],
		['check_in', 20270101],
		['check_in', '2027-1-1'],
		['check_in', '2027-01-01T00:00:00Z'],
		['locale', 'EN']
	])('%s: %s is the wrong kind of value', async (field, value) => {
		const right = { listing_id: randomUUID(), check_in: '2027-01-01', check_out: '2027-01-05', guests: 2 };
		const problem = (await platform().api.post('/api/v1/quotes', { ...right, [field]: value })).refused(422, 'invalid_request');
		expect(problem.errors?.map((error) => error.path)).toEqual([`/${field}`]);
	});
});

describe('the document', () => {
	test('is OpenAPI 3.1 and gives every operation an id and an audience of its own', () => {
		const operations = platform().api.contract.operations();
		const ids = operations.map(({ operation }) => operation.operationId);
		expect(new Set(ids).size).toBe(ids.length);
		expect(operations.every(({ operation }) => ['everyone', 'user', 'agent', 'admin'].includes(operation['x-audience']))).toBe(true);
	});

	test('describes the API only: sign-in for development, health and metrics are no part of it', () => {
		const patterns = platform().api.contract.operations().map((operation) => operation.pattern);
		expect(patterns.filter((pattern) => !pattern.startsWith('/api/v1/'))).toEqual([]);
	});
});

describe('health and metrics', () => {
	test('say that all is well', async () => {
		const { api } = platform();
		expect((await api.get<{ status: string }>('/healthz')).expect(200).status).toBe('ok');
		expect((await api.get('/readyz')).expect(200)).toMatchObject({ status: 'ok', database: 'up', redis: 'up', draining: false });
		for (const module of ['identity', 'catalog', 'calendar', 'ledger', 'booking', 'search', 'enquiries']) {
			expect((await api.get(`/health/${module}`)).expect(200)).toMatchObject({ status: 'ok', module });
		}
		expect((await api.get('/health/nonsense')).status).toBe(404);
	});

	test('count requests by route, not by address', async () => {
		const { api } = platform();
		await api.get('/api/v1/listings/no-such-house-at-all');
		const metrics = (await api.get('/metrics')).text;
		expect(metrics).toMatch(/estate_http_requests_total\{method="GET",route="\/api\/v1\/listings\/\{slug\}",status="404"\} [1-9]/);
		expect(metrics).not.toContain('no-such-house-at-all');
		expect(metrics).toContain('estate_redis_up 1');
		expect(metrics).toMatch(/estate_db_connections_in_use\{pool="primary"\} \d/);
		expect(metrics).toMatch(/estate_outbox_pending \d/);
	});
});

describe('rate limits', () => {
	let server: Server;
	let api: Api;
	beforeAll(async () => {
		server = await Server.start({ databaseUrl: platform().database.url, environment: { ESTATE_RATE_PER_MINUTE: '40' } });
		api = await Api.open(server.origin);
	}, 60_000);
	afterAll(async () => {
		api.close();
		await server.stop();
	}, 30_000);

	/** Some minute may end in between, so twice as many are sent as may pass within one. */
	async function statuses(count: number, call: () => Promise<{ status: number; headers: Record<string, unknown> }>) {
		const replies = [];
		for (let number = 0; number < count; number += 1) replies.push(await call());
		return replies;
	}

	test('stop one address with 429, and not another', async () => {
		const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } });
		const replies = await statuses(90, () => api.get('/api/v1/places', from('198.51.100.7')));
		const stopped = replies.filter((reply) => reply.status === 429);
		expect(stopped.length).toBeGreaterThanOrEqual(10);
		expect(stopped[0]?.headers['retry-after']).toBe('60');
		expect((await api.get('/api/v1/places', from('198.51.100.8'))).status).toBe(200);
	});

	test('stop writes earlier than reads', async () => {
		const call = { headers: { 'X-Forwarded-For': '203.0.113.9' } };
		const replies = await statuses(25, () => api.post('/api/v1/quotes', {}, call));
		expect(replies.filter((reply) => reply.status === 429).length).toBeGreaterThanOrEqual(5);
		expect((await api.get('/api/v1/places', call)).status).toBe(200);
	});
});
