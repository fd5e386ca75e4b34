// What Clerk tells of people: believed when it is signed, applied once, in whatever order it comes.

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { KnownPerson } from '../support/messages.js';
import { usePlatform } from '../support/platform.js';
import { deletedMessage, deliver, signatureOf, userMessage, type ClerkUser } from '../support/svix.js';

const platform = usePlatform();
const noon = 1_790_000_000_000;

const someone = (more: Partial<ClerkUser> = {}): ClerkUser => ({
	id: `user_${randomUUID()}`,
	first_name: 'Vera',
	last_name: 'Visitor',
	email: 'vera@example.com',
	updated_at: noon,
	...more
});
const person = (subject: string) => platform().api.get<KnownPerson>(`/api/v1/people/${subject}`, { as: 'admin' });
const outcomeOf = async (body: string, signing = {}) => (await deliver(platform().api, body, signing)).expect(200).outcome;
const auditOf = (id: string) =>
	platform().database.query<{ event: string; actor: string; before: object | null; after: object | null }>(
		'SELECT event, actor, before, after FROM platform.audit WHERE entity_id = $1 ORDER BY id',
		[id]
	);

describe('a person', () => {
	test('becomes known, with what he may do', async () => {
		const user = someone({ phone: '+351900000000', image_url: 'https://img.example.com/v', public_metadata: { role: 'agent', portfolio: 'all' }, last_sign_in_at: noon - 1000 });
		expect(await outcomeOf(userMessage('user.created', user))).toBe('applied');
		const known = (await person(user.id)).expect(200);
		expect(known).toMatchObject({
			subject: user.id,
			name: 'Vera Visitor',
			email: 'vera@example.com',
			phone: '+351900000000',
			picture_url: 'https://img.example.com/v',
			role: 'agent',
			portfolio: 'all',
			state: 'active',
			last_seen: new Date(noon - 1000).toISOString().replace('.000', '')
		});
		expect(await auditOf(known.id)).toEqual([{ event: 'joined', actor: 'clerk', before: null, after: { subject: user.id, role: 'agent', portfolio: 'all' } }]);
	});

	test('is brought up to date, and a changed role is in the trail', async () => {
		const user = someone();
		await outcomeOf(userMessage('user.created', user));
		await outcomeOf(userMessage('user.updated', { ...user, first_name: 'Eva', updated_at: noon + 1 }));
		await outcomeOf(userMessage('user.updated', { ...user, first_name: 'Eva', public_metadata: { role: 'admin' }, updated_at: noon + 2 }));
		const known = (await person(user.id)).expect(200);
		expect(known).toMatchObject({ name: 'Eva Visitor', role: 'admin', portfolio: 'own' });
		expect((await auditOf(known.id)).map((line) => line.event)).toEqual(['joined', 'access_changed']);
	});

	test('is never overwritten by what is older', async () => {
		const user = someone({ first_name: 'New', updated_at: noon + 10 });
		expect(await outcomeOf(userMessage('user.updated', user))).toBe('applied');
		expect(await outcomeOf(userMessage('user.created', { ...user, first_name: 'Old', updated_at: noon }))).toBe('outdated');
		expect(await outcomeOf(userMessage('user.updated', { ...user, first_name: 'Same', updated_at: noon + 10 }))).toBe('outdated');
		expect((await person(user.id)).expect(200).name).toBe('New Visitor');
	});

	test('ends as the newest message says, in whatever order and however often messages come', async () => {
		const user = someone();
		const messages = Array.from({ length: 12 }, (_, at) => userMessage('user.updated', { ...user, first_name: `Vera ${at}`, updated_at: noon + at }));
		const shuffled = [5, 11, 0, 7, 3, 9, 1, 10, 2, 8, 4, 6].flatMap((at) => [messages[at] as string, messages[at] as string]);
		const outcomes = await Promise.all(shuffled.map((message) => outcomeOf(message)));
		expect(outcomes.every((outcome) => outcome === 'applied' || outcome === 'outdated')).toBe(true);
		const known = (await person(user.id)).expect(200);
		expect(known.name).toBe('Vera 11 Visitor');
		expect((await auditOf(known.id)).filter((line) => line.event === 'joined')).toHaveLength(1);
	});
});

describe('an erased person', () => {
	test('is nobody any more, and others are told', async () => {
		const { database } = platform();
		const user = someone({ phone: '+351900000000', public_metadata: { role: 'agent', portfolio: 'all' } });
		await outcomeOf(userMessage('user.created', user));
		expect(await outcomeOf(deletedMessage(user.id))).toBe('applied');
		const known = (await person(user.id)).expect(200);
		expect(known).toMatchObject({ name: '', email: '', role: 'user', portfolio: 'own', state: 'erased' });
		expect(known).not.toHaveProperty('phone');
		const events = await database.query(`SELECT payload FROM platform.outbox WHERE topic = 'identity.person_erased' AND aggregate_id = $1`, [known.id]);
		expect(events).toEqual([{ payload: { person_id: known.id, subject: user.id } }]);
		const trail = await auditOf(known.id);
		expect(trail.map((line) => line.event)).toEqual(['joined', 'erased']);
		expect(JSON.stringify(trail), 'nothing of him stays in a trail that cannot be erased').not.toContain('Vera');
	});

	test('is not brought back by a later or a newer message, nor erased twice', async () => {
		const { database } = platform();
		const user = someone();
		await outcomeOf(userMessage('user.created', user));
		await outcomeOf(deletedMessage(user.id));
		expect(await outcomeOf(userMessage('user.updated', { ...user, updated_at: noon - 5 }))).toBe('outdated');
		expect(await outcomeOf(userMessage('user.updated', { ...user, updated_at: noon + 5 }))).toBe('outdated');
		expect(await outcomeOf(deletedMessage(user.id))).toBe('outdated');
		const known = (await person(user.id)).expect(200);
		expect(known).toMatchObject({ name: '', state: 'erased' });
		expect(await database.value(`SELECT count(*) FROM platform.outbox WHERE aggregate_id = $1`, [known.id])).toBe(1);
	});

	test('stays erased when his end is told before his beginning', async () => {
		const user = someone();
		expect(await outcomeOf(deletedMessage(user.id))).toBe('applied');
		expect(await outcomeOf(userMessage('user.created', user))).toBe('outdated');
		expect((await person(user.id)).expect(200)).toMatchObject({ name: '', email: '', state: 'erased' });
	});
});

describe('a message', () => {
	test('that is sent again changes nothing', async () => {
		const user = someone();
		const id = `msg_${randomUUID()}`;
		expect(await outcomeOf(userMessage('user.created', user), { id })).toBe('applied');
		// Signed, newer, and under the same id: dealt with is dealt with.
		const newer = userMessage('user.updated', { ...user, first_name: 'Eva', updated_at: noon + 1 });
		expect(await outcomeOf(newer, { id })).toBe('repeated');
		expect((await person(user.id)).expect(200).name).toBe('Vera Visitor');
	});

	test('that comes twice at the same moment is applied once', async () => {
		const user = someone();
		const id = `msg_${randomUUID()}`;
		const outcomes = await Promise.all(Array.from({ length: 8 }, () => outcomeOf(userMessage('user.created', user), { id })));
		expect(outcomes.sort()).toEqual(['applied', ...Array.from({ length: 7 }, () => 'repeated')]);
	});

	test('of another kind is taken note of', async () => {
		const id = `msg_${randomUUID()}`;
		expect(await outcomeOf(JSON.stringify({ type: 'session.created', data: { id: 'sess_1' } }), { id })).toBe('ignored');
		expect(await platform().database.query('SELECT type, outcome FROM identity.webhook_delivery WHERE svix_id = $1', [id])).toEqual([
			{ type: 'session.created', outcome: 'ignored' }
		]);
	});

	test('that cannot be read is said to be so, and may be sent again', async () => {
		const { api, database } = platform();
		for (const body of ['rubbish', '{}', JSON.stringify({ type: 'user.updated', data: { id: 'user_1' } })]) {
			const id = `msg_${randomUUID()}`;
			(await deliver(api, body, { id })).refused(422, 'unreadable_message');
			expect(await database.value('SELECT count(*) FROM identity.webhook_delivery WHERE svix_id = $1', [id])).toBe(0);
		}
	});

	test('may be signed with the old and the new secret while it is changed', async () => {
		const user = someone();
		const body = userMessage('user.created', user);
		const [id, timestamp_s] = [`msg_${randomUUID()}`, Math.floor(Date.now() / 1000)];
		const both = `${signatureOf(id, timestamp_s, body, 'whsec_AAAA')} ${signatureOf(id, timestamp_s, body)}`;
		expect(await outcomeOf(body, { id, timestamp_s, signature: both })).toBe('applied');
	});

	test.each([
		['signed with another secret', { secret: 'whsec_AAAA' }],
		['signed with nothing', { signature: '' }],
		['signed in another way', { signature: 'v1a,AAAA' }],
		['too old', { timestamp_s: Math.floor(Date.now() / 1000) - 400 }],
		['from the future', { timestamp_s: Math.floor(Date.now() / 1000) + 400 }],
		['without an id', { id: '' }]
	])('%s is refused and changes nothing', async (_, signing) => {
		const { api, database } = platform();
		const user = someone();
		(await deliver(api, userMessage('user.created', user), signing)).refused(401, 'bad_signature');
		expect(await database.value('SELECT count(*) FROM identity.person WHERE subject = $1', [user.id])).toBe(0);
	});
});
