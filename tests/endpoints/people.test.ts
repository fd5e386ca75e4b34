// Who may do what is decided by admins, written to Clerk first, and stored with a line in the trail.

import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Api, type Call } from '../support/api.js';
import { FakeClerk } from '../support/fake_clerk.js';
import type { KnownPerson, Page } from '../support/messages.js';
import { Platform, usePlatform } from '../support/platform.js';
import { Server } from '../support/server.js';
import { deletedMessage, deliver, userMessage } from '../support/svix.js';

const people = '/api/v1/people';

interface Trace {
	actor: string;
	event: string;
	before: object | null;
	after: object | null;
}
const traceOf = (platform: Platform, id: string) =>
	platform.database.query<Trace>(`SELECT actor, event, before, after FROM platform.audit WHERE entity_id = $1 AND event <> 'joined' ORDER BY id`, [id]);

async function read(platform: Platform, subject: string): Promise<{ person: KnownPerson; etag: string }> {
	const reply = await platform.api.get<KnownPerson>(`${people}/${subject}`, { as: 'admin' });
	return { person: reply.expect(200), etag: reply.headers.etag as string };
}

function give(platform: Platform, subject: string, role: string, portfolio: string, etag: string | undefined, call: Call = {}) {
	const headers = etag === undefined ? {} : { 'If-Match': etag };
	return platform.api.call<KnownPerson>('PUT', `${people}/${subject}/access`, { as: 'admin', body: { role, portfolio }, headers, ...call });
}

describe('the people', () => {
	const platform = usePlatform();

	test('of the development issuer are known from the start', async () => {
		const page = (await platform().api.get<Page<KnownPerson>>(people, { as: 'admin' })).expect(200);
		expect(page.items.map(({ subject, role, portfolio }) => [subject, role, portfolio]).sort()).toEqual([
			['user_demo_admin', 'admin', 'all'],
			['user_demo_agent', 'agent', 'all'],
			['user_demo_agent2', 'agent', 'own'],
			['user_demo_guest', 'user', 'own'],
			['user_demo_guest2', 'user', 'own']
		]);
	});

	test('are found by any part of their name or address, whatever signs it holds', async () => {
		const { api, make } = platform();
		const odd = await make.person({ name: '100%_Zoë', email: 'odd@example.net' });
		const found = async (text: string) =>
			(await api.get<Page<KnownPerson>>(`${people}?text=${encodeURIComponent(text)}`, { as: 'admin' })).expect(200).items.map((person) => person.subject);
		expect(await found('AMARA')).toEqual(['user_demo_agent2']);
		expect(await found('gaspar.guest@')).toEqual(['user_demo_guest2']);
		expect(await found('%_')).toEqual([odd.subject]);
		expect(await found('zoë')).toEqual([odd.subject]);
		expect(await found('nobody of this name')).toEqual([]);
	});

	test('are sorted out by role and by subject', async () => {
		const { api } = platform();
		const subjects = async (query: string) =>
			(await api.get<Page<KnownPerson>>(`${people}?${query}`, { as: 'admin' })).expect(200).items.map((person) => person.subject).sort();
		expect(await subjects('role=agent')).toEqual(['user_demo_agent', 'user_demo_agent2']);
		expect(await subjects('role=admin')).toEqual(['user_demo_admin']);
		expect(await subjects('subjects=user_demo_guest,user_demo_admin,user_nobody')).toEqual(['user_demo_admin', 'user_demo_guest']);
		(await api.get(`${people}?role=emperor`, { as: 'admin' })).refused(422, 'invalid_request');
	});

	test('come in pages that skip and repeat nobody, and leave out the erased', async () => {
		const { api, make } = platform();
		const made: string[] = [];
		for (let number = 0; number < 5; number += 1) made.push((await make.person({ name: `Paged ${number}` })).subject);
		const gone = await make.person({ name: 'Paged and gone' });
		(await deliver(api, deletedMessage(gone.subject))).expect(200);
		const seen: string[] = [];
		let cursor = '';
		do {
			const page = (await api.get<Page<KnownPerson>>(`${people}?text=paged&limit=2${cursor}`, { as: 'admin' })).expect(200);
			seen.push(...page.items.map((person) => person.subject));
			cursor = page.next_cursor ? `&cursor=${page.next_cursor}` : '';
		} while (cursor);
		expect(seen).toEqual(made.reverse());
	});

	test('who can be given work are the agents and admins, by name', async () => {
		const { api } = platform();
		const agents = (await api.get<{ items: object[] }>('/api/v1/agents', { as: 'agent2' })).expect(200).items;
		expect(agents).toEqual([
			{ subject: 'user_demo_admin', name: 'Ada Admin', role: 'admin' },
			{ subject: 'user_demo_agent2', name: 'Amara Agent', role: 'agent' },
			{ subject: 'user_demo_agent', name: 'Andrés Agent', role: 'agent' }
		]);
	});
});

describe('an admin', () => {
	let clerk: FakeClerk;
	let platform: Platform;

	beforeAll(async () => {
		clerk = await FakeClerk.start();
		platform = await Platform.start({ ESTATE_CLERK_API_URL: clerk.origin, ESTATE_CLERK_SECRET_KEY: clerk.secretKey });
	}, 60_000);
	afterAll(async () => {
		await platform?.stop();
		await clerk?.stop();
	});
	beforeEach(() => {
		clerk.calls.length = 0;
		clerk.moods = [];
	});

	test('makes an agent: Clerk first, then here, with a line in the trail', async () => {
		const { subject, id } = await platform.make.person({ name: 'Nina New' });
		const { etag } = await read(platform, subject);
		const changed = (await give(platform, subject, 'agent', 'all', etag)).expect(200);
		expect(changed).toMatchObject({ subject, role: 'agent', portfolio: 'all' });
		expect(clerk.calls).toEqual([
			{
				method: 'PATCH',
				path: `/v1/users/${subject}/metadata`,
				authorization: `Bearer ${clerk.secretKey}`,
				body: { public_metadata: { role: 'agent', portfolio: 'all' } }
			}
		]);
		expect(await traceOf(platform, id)).toEqual([
			{
				actor: 'user_demo_admin',
				event: 'access_changed',
				before: { subject, role: 'user', portfolio: 'own' },
				after: { subject, role: 'agent', portfolio: 'all' }
			}
		]);
		expect((await read(platform, subject)).person).toEqual(changed);
	});

	test('gives a plain user no portfolio', async () => {
		const { subject } = await platform.make.person({ role: 'agent', portfolio: 'all' });
		expect((await give(platform, subject, 'user', 'all', (await read(platform, subject)).etag)).expect(200)).toMatchObject({ role: 'user', portfolio: 'own' });
		expect(clerk.calls[0]?.body).toEqual({ public_metadata: { role: 'user', portfolio: 'own' } });
	});

	test('overwrites nothing unseen', async () => {
		const { subject, id } = await platform.make.person();
		const { etag } = await read(platform, subject);
		(await give(platform, subject, 'agent', 'own', undefined)).refused(428, 'precondition_required');
		(await give(platform, subject, 'agent', 'own', etag)).expect(200);
		(await give(platform, subject, 'agent', 'all', etag)).refused(412, 'changed_meanwhile');
		expect(clerk.calls, 'what is refused never reaches Clerk').toHaveLength(1);
		expect(await traceOf(platform, id)).toHaveLength(1);
	});

	test('of two who change the same person at once one is told', async () => {
		const { subject } = await platform.make.person();
		const { etag } = await read(platform, subject);
		const replies = await Promise.all([give(platform, subject, 'agent', 'own', etag), give(platform, subject, 'admin', 'all', etag)]);
		expect(replies.map((reply) => reply.status).sort()).toEqual([200, 412]);
		const winner = replies.find((reply) => reply.status === 200);
		expect((await read(platform, subject)).person).toEqual(winner?.expect(200));
	});

	test('cannot take away his own admin role', async () => {
		const { etag } = await read(platform, 'user_demo_admin');
		(await give(platform, 'user_demo_admin', 'agent', 'all', etag)).refused(409, 'own_admin_role');
		expect(clerk.calls).toEqual([]);
		expect((await read(platform, 'user_demo_admin')).person.role).toBe('admin');
	});

	test('changes nobody who is not there or no more', async () => {
		(await give(platform, 'user_nobody', 'agent', 'own', '"x"')).refused(404, 'not_found');
		const { subject } = await platform.make.person();
		(await deliver(platform.api, deletedMessage(subject))).expect(200);
		(await give(platform, subject, 'agent', 'own', (await read(platform, subject)).etag)).refused(409, 'person_erased');
		expect(clerk.calls).toEqual([]);
	});

	test('is told what is wrong with what he sends', async () => {
		const { subject } = await platform.make.person();
		const { etag } = await read(platform, subject);
		const problem = (await give(platform, subject, 'emperor', 'some', etag)).refused(422, 'invalid_request');
		expect(problem.errors?.map((error) => error.path)).toEqual(['/role', '/portfolio']);
	});

	test('sending it again with the same key changes nothing more', async () => {
		const { subject, id } = await platform.make.person();
		const { etag } = await read(platform, subject);
		const key = randomUUID();
		const first = await give(platform, subject, 'agent', 'own', etag, { key });
		const again = await give(platform, subject, 'agent', 'own', etag, { key });
		first.expect(200);
		expect(again.text).toBe(first.text);
		expect(again.headers['idempotency-replayed']).toBe('true');
		expect(await traceOf(platform, id)).toHaveLength(1);
	});

	test.each([
		['refuses our key', [401], 502, 'sign_in_service_refused', 1],
		['does not know the person', [404], 409, 'unknown_to_sign_in_service', 1],
		['is broken', [500, 502, 503], 503, 'sign_in_service_unavailable', 3],
		['is silent', ['silence', 'silence', 'silence'], 503, 'sign_in_service_unavailable', 3]
	] as const)('is told when Clerk %s, and nothing is changed', async (_, moods, status, code, calls) => {
		const { subject, id } = await platform.make.person();
		const { person, etag } = await read(platform, subject);
		clerk.moods = [...moods];
		(await give(platform, subject, 'agent', 'all', etag)).refused(status, code);
		expect(clerk.calls).toHaveLength(calls);
		expect((await read(platform, subject)).person).toEqual(person);
		expect(await traceOf(platform, id)).toEqual([]);
	});

	test('does not notice when Clerk is busy for a moment', async () => {
		const { subject } = await platform.make.person();
		clerk.moods = [429, 200];
		(await give(platform, subject, 'agent', 'own', (await read(platform, subject)).etag)).expect(200);
		expect(clerk.calls).toHaveLength(2);
	});

	test('can do it again after a crash between Clerk and here, or leave it to Clerk’s own message', async () => {
		const { subject } = await platform.make.person();
		const { etag } = await read(platform, subject);
		// As if we had died after Clerk had been told: Clerk's message comes with what it knows.
		const told = { id: subject, first_name: 'Nina', public_metadata: { role: 'agent', portfolio: 'own' }, updated_at: Date.now() + 1000 };
		expect((await deliver(platform.api, userMessage('user.updated', told))).expect(200).outcome).toBe('applied');
		(await give(platform, subject, 'agent', 'own', etag)).refused(412, 'changed_meanwhile');
		expect((await read(platform, subject)).person).toMatchObject({ role: 'agent' });
		(await give(platform, subject, 'agent', 'own', (await read(platform, subject)).etag)).expect(200);
	});
});

describe('under the development issuer', () => {
	test('a new role counts with the next token, and after a restart', async () => {
		const keyPath = path.join(mkdtempSync(path.join(tmpdir(), 'estate-people-')), 'issuer.pem');
		const environment = { ESTATE_ISSUER_KEY_PATH: keyPath };
		const platform = await Platform.start(environment);
		try {
			(await platform.api.get('/api/v1/agents', { as: 'guest2' })).refused(403, 'forbidden');
			const { etag } = await read(platform, 'user_demo_guest2');
			(await give(platform, 'user_demo_guest2', 'agent', 'own', etag)).expect(200);
			platform.api.forgetSessions();
			(await platform.api.get('/api/v1/agents', { as: 'guest2' })).expect(200);
			const second = await Server.start({ databaseUrl: platform.database.url, environment });
			const api = await Api.open(second.origin);
			expect((await api.get('/api/v1/me', { as: 'guest2' })).expect(200)).toMatchObject({ role: 'agent', portfolio: 'own' });
			expect((await api.get(`${people}/user_demo_guest2`, { as: 'admin' })).expect(200)).toMatchObject({ role: 'agent' });
			api.close();
			await second.stop();
		} finally {
			await platform.stop();
		}
	}, 60_000);
});
