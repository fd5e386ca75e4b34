// Who may do what: every route of the document × everyone who could knock. The table is the document's own x-audience.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Call } from '../support/api.js';
import type { Audience, DocumentedOperation } from '../support/contract.js';
import { day } from '../support/dates.js';
import { usePlatform } from '../support/platform.js';
import { Forge } from '../support/tokens.js';

const keyPath = path.join(mkdtempSync(path.join(tmpdir(), 'estate-key-')), 'issuer.pem');
const issuer = 'http://localhost:8080/dev/issuer';
const platform = usePlatform({ ESTATE_ISSUER_KEY_PATH: keyPath, ESTATE_ISSUER: issuer });
let forge: Forge;

beforeAll(async () => {
	const jwks = (await platform().api.get<{ keys: { kid: string }[] }>('/dev/issuer/.well-known/jwks.json')).expect(200);
	forge = new Forge(readFileSync(keyPath, 'utf8'), jwks.keys[0]?.kid as string, issuer);
});

/** A well-formed call of an operation; what it asks for need not exist. */
function callOf({ method, pattern, operation }: DocumentedOperation): [string, string, Call] {
	const path = pattern
		.replace('{slug}', 'no-such-house')
		.replace('{id}', randomUUID())
		.concat(pattern.endsWith('/calendar') ? `?from=${day(0)}&to=${day(9)}` : '');
	return [method, path, operation.requestBody ? { body: {} } : {}];
}

const allowed: Record<Audience, string[]> = {
	everyone: ['nobody', 'guest', 'agent', 'admin'],
	user: ['guest', 'agent', 'admin'],
	agent: ['agent', 'admin'],
	admin: ['admin']
};

describe('every route', () => {
	/** The routes as they are meant to be guarded: a change here is a decision, not an accident. */
	const guarded: Record<string, Audience> = {
		'POST /api/v1/bookings': 'user',
		'GET /api/v1/bookings': 'user',
		'GET /api/v1/bookings/{id}': 'user',
		'POST /api/v1/bookings/{id}/confirm': 'user',
		'POST /api/v1/bookings/{id}/cancel': 'user',
		'GET /api/v1/me': 'user',
		'POST /api/v1/properties/{id}/blocks': 'agent',
		'GET /api/v1/properties/{id}/blocks': 'agent',
		'DELETE /api/v1/blocks/{id}': 'agent',
		'GET /api/v1/enquiries': 'agent'
	};

	test('has the audience that it should have', () => {
		const documented = platform()
			.api.contract.operations()
			.filter(({ operation }) => operation['x-audience'] !== 'everyone')
			.map(({ method, pattern, operation }) => [`${method} ${pattern}`, operation['x-audience']]);
		expect(Object.fromEntries(documented)).toEqual(guarded);
	});

	test('lets in whom its audience names, and no one else', async () => {
		const { api } = platform();
		for (const documented of api.contract.operations()) {
			if (documented.pattern.endsWith('/changes')) continue;
			const [method, target, call] = callOf(documented);
			const audience = documented.operation['x-audience'];
			for (const person of ['nobody', 'guest', 'agent', 'admin'] as const) {
				const reply = await api.call(method, target, person === 'nobody' ? call : { ...call, as: person });
				const what = `${method} ${documented.pattern} by ${person}: ${reply.status}`;
				if (allowed[audience].includes(person)) expect([200, 201, 204, 404, 422], what).toContain(reply.status);
				else expect(reply.status, what).toBe(person === 'nobody' ? 401 : 403);
				if (reply.status === 401) expect(reply.headers['www-authenticate']).toBe('Bearer');
			}
		}
	});

	test('refuses a token that is expired or no token at all, even where none is needed', async () => {
		const { api } = platform();
		for (const documented of api.contract.operations()) {
			const [method, target, call] = callOf(documented);
			(await api.call(method, target, { ...call, as: { token: forge.expired() } })).refused(401, 'token_expired');
			(await api.call(method, target, { ...call, as: { token: 'garbled' } })).refused(401, 'bad_token');
		}
	});
});

describe('a session token', () => {
	test('says who is signed in', async () => {
		const { api } = platform();
		expect((await api.get('/api/v1/me', { as: 'guest' })).expect(200)).toEqual({
			subject: 'user_demo_guest',
			role: 'user',
			name: 'Gabrielle Guest',
			email: 'gabrielle.guest@example.com'
		});
		expect((await api.get('/api/v1/me', { as: 'agent' })).expect(200)).toMatchObject({ role: 'agent' });
		expect((await api.get('/api/v1/me', { as: 'admin' })).expect(200)).toMatchObject({ role: 'admin' });
		expect((await api.get('/api/v1/me', { as: { token: forge.token({ sub: 'user_x' }) } })).expect(200)).toMatchObject({ subject: 'user_x' });
	});

	test.each([
		['signed by another key', () => forge.byAnotherKey()],
		['signed symmetrically with the public key', () => forge.symmetric()],
		['unsigned', () => forge.unsigned()],
		['changed after it was signed', () => forge.promoted()],
		['of another issuer', () => forge.token({ iss: 'https://elsewhere.example' })],
		['without a subject', () => forge.token({ sub: undefined })],
		['without an end', () => forge.token({ exp: undefined })],
		['not valid yet', () => forge.token({ nbf: Math.floor(Date.now() / 1000) + 60 })],
		['of an unknown key', () => forge.token({}, { kid: 'ins_dev_unknown' })],
		['of another type', () => forge.token({}, { typ: 'at+jwt' })],
		['empty', () => ' '],
		['without its signature', () => `${forge.token().split('.').slice(0, 2).join('.')}.`],
		['very long', () => 'x'.repeat(9000)]
	])('%s is not accepted', async (_, make) => {
		(await platform().api.get('/api/v1/me', { as: { token: make() } })).refused(401, 'bad_token');
	});

	test('of a pending session is not enough', async () => {
		(await platform().api.get('/api/v1/me', { as: { token: forge.token({ sts: 'pending' }) } })).refused(401, 'sign_in_pending');
	});

	test('with an unknown role makes a plain user', async () => {
		const token = forge.token({ metadata: { role: 'emperor' } });
		expect((await platform().api.get('/api/v1/me', { as: { token } })).expect(200)).toMatchObject({ role: 'user' });
	});

	test('is sent as Bearer', async () => {
		(await platform().api.get('/api/v1/me', { headers: { Authorization: 'Basic Z3Vlc3Q6Z3Vlc3Q=' } })).refused(401, 'bad_token');
	});
});

describe('the development issuer', () => {
	test('knows the demo people, and nobody else', async () => {
		const { api } = platform();
		const people = (await api.get<{ items: { key: string }[] }>('/dev/issuer/people')).expect(200);
		expect(people.items.map((person) => person.key)).toEqual(['guest', 'agent', 'admin']);
		expect((await api.post('/dev/issuer/sessions', { person: 'emperor' })).status).toBe(404);
		expect((await api.post('/dev/issuer/sessions/sess_dev_guest_0_x.forged/tokens')).status).toBe(404);
	});
});
