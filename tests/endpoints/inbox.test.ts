// The enquiries inbox: whose an enquiry is, who sees it, what may be done with it, and its clock.

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Call } from '../support/api.js';
import { EventReader } from '../support/events.js';
import type { Listing } from '../support/fixtures.js';
import type { Enquiry, EnquiryDetail, EnquiryPage } from '../support/messages.js';
import { useStaff } from '../support/staff.js';
import { allOf, until } from '../support/wait.js';

const { platform, agent, hire, subject } = useStaff();
const claimers = Array.from({ length: 10 }, (_, number) => `claimer_${number}`);
beforeAll(async () => {
	await hire(['ana', 'rui', 'eva']);
	await hire(['boss', ...claimers], 'admin');
});
const enquiries = '/api/v1/enquiries';
const admin: Call = { as: 'admin' };

interface Asker {
	email: string;
	phone?: string;
}
const somebody = (): Asker => ({ email: `${randomUUID().slice(0, 8)}@example.com` });

async function ask(listing: Listing, asker = somebody(), message = 'May I see the house on Friday?'): Promise<string> {
	const body = { name: 'Vera Visitor', message, ...asker };
	return (await platform().api.post<{ id: string }>(`/api/v1/listings/${listing.slug}/enquiries`, body)).expect(201).id;
}
const houseOf = (name: string | null) => platform().make.listing({ agent: name === null ? null : subject(name) });
const detail = async (id: string, call = admin) => (await platform().api.get<EnquiryDetail>(`${enquiries}/${id}`, call)).expect(200);
const act = (id: string, what: string, body: unknown, call: Call) => platform().api.post<Enquiry>(`${enquiries}/${id}/${what}`, body, call);
const answer = { channel: 'phone', text: 'Friday at five.' };
/** As if nobody had anybody: what the last release has written, or a day without agents. */
const release = (id: string) =>
	platform().make.database.query(`UPDATE enquiries.enquiry SET state = 'new', assignee = NULL, reassign_at = now() + interval '1 day' WHERE id = $1`, [id]);
const hurry = (id: string, column: 'first_response_due_at' | 'reassign_at' | 'escalate_at') =>
	platform().make.database.query(`UPDATE enquiries.enquiry SET ${column} = now() - interval '1 second' WHERE id = $1`, [id]);

describe('an enquiry is given', () => {
	test('to the agent of the property', async () => {
		const { enquiry, entries } = await detail(await ask(await houseOf('ana')));
		expect(enquiry).toMatchObject({ state: 'assigned', assignee: { subject: subject('ana') }, is_overdue: false });
		expect(entries).toMatchObject([{ kind: 'assigned', assignee: { subject: subject('ana') } }]);
		expect(Date.parse(enquiry.first_response_due_at ?? '')).toBeGreaterThanOrEqual(Date.parse(enquiry.created_at) + 5 * 60_000);
	});

	test('to whom the person knows already, whatever he asks about and under whichever address', async () => {
		const asker = { email: `${randomUUID().slice(0, 8)}@example.com`, phone: `+351 91${Math.floor(Math.random() * 9e6 + 1e6)}` };
		const first = await ask(await houseOf('ana'), asker);
		const again = await ask(await houseOf('rui'), { email: asker.email.toUpperCase() });
		const elsewhere = await ask(await houseOf('rui'), { email: `work.${asker.email}`, phone: asker.phone.replace('+', '00') });
		const { enquiry, others } = await detail(elsewhere);
		expect(enquiry.assignee?.subject).toBe(subject('ana'));
		expect(others.map(({ id }) => id)).toEqual([again, first]);
		expect(new Set([enquiry, ...others].map(({ contact_id }) => contact_id)).size).toBe(1);
	});

	test('by turns when nobody runs the property: everybody gets as many', async () => {
		const house = await houseOf(null);
		const people = await platform().make.database.query<{ subject: string }>(`SELECT subject FROM identity.person WHERE role = 'agent' AND state = 'active'`);
		const ids = await allOf(Array.from({ length: people.length * 3 }, () => ask(house)));
		const dealt = await platform().make.database.query<{ number: number }>(
			`SELECT count(*) AS number FROM enquiries.enquiry WHERE id = ANY ($1) GROUP BY assignee`,
			[ids]
		);
		expect(dealt.map(({ number }) => number)).toEqual(people.map(() => 3));
	});
});

describe('who sees it', () => {
	test('whoever has it or runs the property, and people with the whole portfolio; for others it does not exist', async () => {
		const id = await ask(await houseOf('ana'));
		(await act(id, 'assign', { assignee: subject('rui') }, agent('ana'))).expect(200);
		for (const call of [agent('ana'), agent('rui'), agent('boss', true), admin]) {
			expect((await detail(id, call)).enquiry.id).toBe(id);
			expect((await platform().api.get<EnquiryPage>(enquiries, call)).expect(200).items.map((each) => each.id)).toContain(id);
		}
		const stranger = agent('eva');
		(await platform().api.get(`${enquiries}/${id}`, stranger)).refused(404, 'not_found');
		expect((await platform().api.get<EnquiryPage>(enquiries, stranger)).expect(200).items.map((each) => each.id)).not.toContain(id);
		for (const [what, body] of [['claim', undefined], ['close', undefined], ['reopen', undefined], ['answers', answer], ['notes', { text: 'x' }], ['assign', { assignee: subject('eva') }]] as const) {
			(await act(id, what, body, stranger)).refused(404, 'not_found');
			(await act(id, what, body, { as: 'guest' })).refused(403, 'forbidden');
			(await act(id, what, body, {})).refused(401, 'sign_in_required');
		}
		(await act(randomUUID(), 'close', undefined, admin)).refused(404, 'not_found');
	});

	test('what the same person asked about another agent’s house stays that agent’s', async () => {
		const asker = somebody();
		const hidden = await ask(await houseOf('rui'), asker);
		(await act(hidden, 'assign', { assignee: subject('rui') }, admin)).expect(200);
		const seen = await ask(await houseOf('ana'), asker);
		expect((await detail(seen, agent('ana'))).others).toEqual([]);
		expect((await detail(seen)).others.map(({ id }) => id)).toEqual([hidden]);
	});
});

describe('what is done with it', () => {
	test('an answer stops the clock, and names who gave it', async () => {
		const id = await ask(await houseOf('ana'));
		await hurry(id, 'first_response_due_at');
		expect((await detail(id)).enquiry.is_overdue).toBe(true);
		(await act(id, 'notes', { text: 'Called, no reply.' }, agent('ana'))).expect(200);
		expect((await detail(id)).enquiry).toMatchObject({ is_overdue: true, state: 'assigned' });
		const answered = (await act(id, 'answers', answer, agent('ana'))).expect(200);
		expect(answered).toMatchObject({ state: 'answered', is_overdue: false });
		const first = answered.answered_at;
		expect((await act(id, 'answers', answer, agent('ana'))).expect(200).answered_at).toBe(first);
		const { entries } = await detail(id);
		expect(entries.map(({ kind }) => kind)).toEqual(['assigned', 'note', 'answer', 'answer']);
		expect(entries[2]).toMatchObject({ channel: 'phone', body: answer.text, author: { subject: subject('ana'), name: 'Ana' } });
	});

	test('goes from state to state as the table says; else both states are named', async () => {
		const id = await ask(await houseOf('ana'));
		const ana = agent('ana');
		(await act(id, 'reopen', undefined, ana)).refused(409, 'illegal_transition');
		expect((await act(id, 'close', undefined, ana)).expect(200)).toMatchObject({ state: 'closed' });
		for (const [what, body] of [['close', undefined], ['answers', answer], ['claim', undefined], ['assign', { assignee: subject('ana') }]] as const) {
			expect((await act(id, what, body, ana)).refused(409, 'illegal_transition').detail).toContain('is closed cannot become');
		}
		const reopened = (await act(id, 'reopen', undefined, ana)).expect(200);
		expect(reopened).toMatchObject({ state: 'assigned', assignee: { subject: subject('ana') } });
		expect(reopened.closed_at).toBeUndefined();
	});

	test('it is given to nobody who answers no enquiries', async () => {
		const id = await ask(await houseOf('ana'));
		const problem = (await act(id, 'assign', { assignee: 'user_nobody' }, admin)).refused(422, 'invalid_request');
		expect(problem.errors?.map(({ path }) => path)).toEqual(['/assignee']);
	});

	test('of ten who claim it at once exactly one has it', async () => {
		const id = await ask(await houseOf(null));
		await release(id);
		const claims = await allOf(claimers.map((name) => act(id, 'claim', undefined, agent(name, true))));
		const won = claims.filter(({ status }) => status === 200);
		expect(won.length).toBe(1);
		for (const lost of claims.filter(({ status }) => status !== 200)) lost.refused(409, 'already_assigned');
		expect((await detail(id)).enquiry.assignee?.subject).toBe(won[0]?.expect(200).assignee?.subject);
	});

	test('is in the audit, without a word of what people wrote', async () => {
		const id = await ask(await houseOf('ana'));
		(await act(id, 'answers', answer, agent('ana'))).expect(200);
		(await act(id, 'close', undefined, agent('ana'))).expect(200);
		const lines = await platform().make.database.query(`SELECT actor, event, before, after FROM platform.audit WHERE entity_id = $1 ORDER BY id`, [id]);
		expect(lines).toEqual([
			{ actor: 'visitor', event: 'received', before: null, after: { state: 'assigned', assignee: subject('ana') } },
			{ actor: subject('ana'), event: 'answered', before: { state: 'assigned', assignee: subject('ana') }, after: { state: 'answered', assignee: subject('ana') } },
			{ actor: subject('ana'), event: 'closed', before: { state: 'answered', assignee: subject('ana') }, after: { state: 'closed', assignee: subject('ana') } }
		]);
	});

	test('its story is never changed', async () => {
		const id = await ask(await houseOf('ana'));
		await expect(platform().make.database.query(`UPDATE enquiries.entry SET body = 'x' WHERE enquiry_id = $1`, [id])).rejects.toThrow('append-only');
	});
});

describe('somebody who leaves', () => {
	const leave = (name: string, how: string) => platform().make.database.query(`UPDATE identity.person SET ${how} WHERE subject = $1`, [subject(name)]);
	const stops = `role = 'user', portfolio = 'own'`;
	const goes = `name = '', email = '', role = 'user', portfolio = 'own', state = 'erased'`;
	const list = async (query: string) => (await platform().api.get<EnquiryPage>(`${enquiries}?${query}`, admin)).expect(200);

	test('is dealt nothing, whoever knows him and whatever he ran', async () => {
		await hire(['leaver']);
		const [house, asker] = [await houseOf('leaver'), somebody()];
		expect((await detail(await ask(house, asker))).enquiry.assignee?.subject).toBe(subject('leaver'));
		await leave('leaver', stops);
		const { enquiry } = await detail(await ask(house, asker));
		expect(enquiry.assignee?.subject).not.toBe(subject('leaver'));
		expect(enquiry.assignee?.has_left).toBe(false);
		// Whom it went to is whom the person knows now.
		expect((await detail(await ask(await houseOf('ana'), asker))).enquiry.assignee?.subject).toBe(enquiry.assignee?.subject);
		const people = (await platform().api.get<{ items: { subject: string }[] }>(`${enquiries}/assignees`, admin)).expect(200).items;
		expect(people.map((each) => each.subject)).not.toContain(subject('leaver'));
	});

	test.each([['is known by his name', 'stopper', stops, 'Stopper'], ['is nobody when he has been forgotten', 'goner', goes, '']])('%s, and what he had is nobody’s', async (_what, name, how, called) => {
		await hire([name]);
		const id = await ask(await houseOf(name));
		expect((await list('assigned=others&limit=100')).items.map((each) => each.id)).toContain(id);
		const before = (await list('limit=1')).counts.unassigned;
		await leave(name, how);
		const { enquiry, entries } = await detail(id);
		expect(enquiry.assignee).toEqual({ subject: subject(name), name: called, has_left: true });
		expect(entries[0]?.assignee).toEqual(enquiry.assignee);
		const nobodys = await list('assigned=nobody&limit=100');
		expect(nobodys.items.map((each) => each.id)).toContain(id);
		expect(nobodys.counts.unassigned).toBe(before + 1);
		(await act(id, 'assign', { assignee: subject(name) }, admin)).refused(422, 'invalid_request');
		expect((await act(id, 'claim', undefined, agent('boss', true))).expect(200).assignee).toEqual({ subject: subject('boss'), name: 'Boss', has_left: false });
		(await act(id, 'claim', undefined, admin)).refused(409, 'already_assigned');
	});

	test('does not get back what is answered or reopened by another', async () => {
		await hire(['former']);
		const [answered, closed] = [await ask(await houseOf('former')), await ask(await houseOf('former'))];
		(await act(closed, 'close', undefined, admin)).expect(200);
		await leave('former', stops);
		expect((await act(answered, 'answers', answer, agent('boss', true))).expect(200).assignee?.subject).toBe(subject('boss'));
		expect((await act(closed, 'reopen', undefined, agent('boss', true))).expect(200).assignee?.subject).toBe(subject('boss'));
	});
});

describe('the clock', () => {
	test('takes what nobody answers to the next agent, and once more after that', async () => {
		const id = await ask(await houseOf('ana'));
		await hurry(id, 'reassign_at');
		const next = await until('it has been given to another', async () => {
			const { assignee } = (await detail(id)).enquiry;
			return assignee?.subject !== subject('ana') && assignee;
		});
		await hurry(id, 'reassign_at');
		await until('it has been given to a third', async () => (await detail(id)).enquiry.assignee?.subject !== next.subject);
		expect((await detail(id)).entries.map(({ kind }) => kind)).toEqual(['assigned', 'reassigned', 'reassigned']);
	}, 30_000);

	test('tells the manager in the end, and leaves what has been answered alone', async () => {
		const [late, answered] = [await ask(await houseOf('ana')), await ask(await houseOf('ana'))];
		(await act(answered, 'answers', answer, agent('ana'))).expect(200);
		await allOf([hurry(answered, 'reassign_at'), hurry(answered, 'escalate_at'), hurry(late, 'escalate_at')]);
		await until('the manager has been told', async () => (await detail(late)).enquiry.escalated_at);
		expect((await detail(late)).entries.map(({ kind }) => kind)).toEqual(['assigned', 'escalated']);
		expect((await detail(answered)).entries.map(({ kind }) => kind)).toEqual(['assigned', 'answer']);
	}, 30_000);
});

describe('the list', () => {
	test('is narrowed by state, hands, time and words, and counts', async () => {
		await hire(['lister']);
		const me = agent('lister');
		const house = await houseOf('lister');
		const [first, second, third] = [await ask(house, somebody(), 'About the Pool'), await ask(house), await ask(house)];
		(await act(second, 'answers', answer, me)).expect(200);
		(await act(third, 'assign', { assignee: subject('ana') }, me)).expect(200);
		await hurry(first, 'first_response_due_at');
		const list = async (query: string) => (await platform().api.get<EnquiryPage>(`${enquiries}?${query}`, me)).expect(200);
		const ids = async (query: string) => (await list(query)).items.map(({ id }) => id);
		expect(await ids('')).toEqual([third, second, first]);
		expect(await ids('assigned=mine')).toEqual([second, first]);
		expect(await ids('assigned=others')).toEqual([third]);
		expect(await ids('assigned=nobody')).toEqual([]);
		expect(await ids('state=answered')).toEqual([second]);
		expect(await ids('state=new,assigned')).toEqual([third, first]);
		expect(await ids('overdue=true')).toEqual([first]);
		expect(await ids('q=the%20pool')).toEqual([first]);
		expect(await ids('q=100%25')).toEqual([]);
		expect((await list('limit=1')).counts).toEqual({ open: 3, mine: 2, unassigned: 0, overdue: 1 });
		(await platform().api.get(`${enquiries}?assigned=somebody`, me)).refused(422, 'invalid_request');
	});
});

test('open pages hear of it: of those who have it, had it or run the property, and of no others', async () => {
	const { server, api } = platform();
	const open = (call: Call & { as: { token: string } }) => EventReader.open(`${server.origin}/api/v1/office/events`, { Authorization: `Bearer ${call.as.token}` });
	const house = await houseOf('ana');
	const readers = { owner: await open(agent('ana')), next: await open(agent('rui')), boss: await open(agent('boss', true)), stranger: await open(agent('eva')) };
	const id = await ask(house);
	// Who sees the whole portfolio may still hear of what was asked before.
	for (const reader of [readers.owner, readers.boss]) await reader.told('enquiry_changed', { id });
	expect(readers.next.events).toEqual([]);
	(await act(id, 'assign', { assignee: subject('rui') }, agent('ana'))).expect(200);
	await readers.next.told('enquiry_changed', { id });
	expect(readers.stranger.events).toEqual([]);
	for (const reader of Object.values(readers)) reader.close();
	(await api.get('/api/v1/office/events', { as: 'guest' })).refused(403, 'forbidden');
});
