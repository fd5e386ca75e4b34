// Who is recognised: session tokens, and the issuer that stands in for Clerk. (Who may do what: authorisation.test.ts.)

import { beforeAll, describe, expect, test } from 'vitest';
import { Issuer } from '../support/issuer.js';
import { usePlatform } from '../support/platform.js';
import type { Forge } from '../support/tokens.js';

const issuer = new Issuer();
const platform = usePlatform(issuer.environment);
let forge: Forge;

beforeAll(async () => {
	forge = await issuer.forge(platform());
});

describe('a session token', () => {
	test('says who is signed in', async () => {
		const { api } = platform();
		expect((await api.get('/api/v1/me', { as: 'guest' })).expect(200)).toEqual({
			subject: 'user_demo_guest',
			role: 'user',
			portfolio: 'own',
			name: 'Gabrielle Guest',
			email: 'gabrielle.guest@example.com'
		});
		expect((await api.get('/api/v1/me', { as: 'agent' })).expect(200)).toMatchObject({ role: 'agent', portfolio: 'all' });
		expect((await api.get('/api/v1/me', { as: 'agent2' })).expect(200)).toMatchObject({ role: 'agent', portfolio: 'own' });
		expect((await api.get('/api/v1/me', { as: 'admin' })).expect(200)).toMatchObject({ role: 'admin', portfolio: 'all' });
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
		expect(people.items.map((person) => person.key)).toEqual(['guest', 'guest2', 'agent', 'agent2', 'admin']);
		expect((await api.post('/dev/issuer/sessions', { person: 'emperor' })).status).toBe(404);
		expect((await api.post('/dev/issuer/sessions/sess_dev_guest_0_x.forged/tokens')).status).toBe(404);
	});
});
