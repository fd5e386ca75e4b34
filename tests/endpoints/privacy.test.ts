// What is held about a person is his to see, and his to have erased; the books stay.

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { useGuests, type Guest } from '../support/guests.js';
import { allOf } from '../support/wait.js';
import { deletedMessage, deliver, userMessage } from '../support/svix.js';

const guests = useGuests();
const api = () => guests().platform.api;
const database = () => guests().platform.database;

interface Exported {
	subject: string;
	person?: { name: string; email: string };
	consents: object[];
	bookings: { code: string; guest_phone: string; note: string }[];
	enquiries: { id: string; message: string; answers_and_notes: { text: string }[] }[];
	portfolio: { saved_filters: object[]; runs_properties: string[] };
	uploads: object[];
	activity: { event: string; entity: string; by_the_person: boolean }[];
}
const exported = async (guest: Guest) => (await api().get<Exported>('/api/v1/me/data', { as: guest.as })).expect(200);
const erase = (guest: Guest, key = randomUUID()) => api().post<{ state: string; erased_at: string }>('/api/v1/me/erasure', { confirm: 'erase' }, { as: guest.as, key });
const eraseByAdmin = (guest: Guest, key = randomUUID()) =>
	api().post<{ state: string; erased_at: string }>(`/api/v1/office/people/${guest.id}/erasure`, { confirm: 'erase' }, { as: 'admin', key });
const row = async (table: string, id: string) => (await database().query<Record<string, unknown>>(`SELECT * FROM ${table} WHERE id = $1`, [id]))[0] as Record<string, unknown>;
const traceOf = (id: string) => database().query<{ actor: string; event: string }>('SELECT actor, event FROM platform.audit WHERE entity_id = $1 ORDER BY id', [id]);

/** Every text of every table that has these words in it. */
async function placesOf(words: string): Promise<string[]> {
	const columns = await database().query<{ place: string; schema: string; table: string; column: string }>(
		`SELECT table_schema AS schema, table_name AS table, column_name AS column FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
		 WHERE table_type = 'BASE TABLE' AND data_type IN ('text', 'jsonb', 'json', 'ARRAY') AND table_schema NOT IN ('pg_catalog', 'information_schema', 'public')`
	);
	const found: string[] = [];
	for (const { schema, table, column } of columns) {
		const rows = await database().value<number>(`SELECT count(*) FROM "${schema}"."${table}" WHERE strpos("${column}"::text, $1) > 0`, [words]);
		if (rows > 0) found.push(`${schema}.${table}.${column}`);
	}
	return found;
}

describe('what a person is given', () => {
	test('is all that is held of him, as a file', async () => {
		const guest = await guests().guest();
		const [booking, enquiry] = [await guests().stay(guest), await guests().enquiry(guest.email)];
		(await api().call('PUT', '/api/v1/me/consents', { as: guest.as, body: { granted: ['news'], wording: '2026-11 en' } })).expect(200);
		const reply = await api().get<Exported>('/api/v1/me/data', { as: guest.as });
		const file = reply.expect(200);
		expect(reply.headers['content-disposition']).toMatch(/^attachment; filename="personal-data-\d{4}-\d\d-\d\d\.json"$/);
		expect(reply.headers['cache-control']).toBe('no-store');
		expect(file).toMatchObject({ subject: guest.subject, person: { name: 'Gerda Gone', email: guest.email }, consents: [{ purpose: 'news', granted: true, wording: '2026-11 en' }] });
		expect(file.bookings).toMatchObject([{ code: booking.code, guest_phone: '+351 911 222 333', note: 'Late: Gerda lands at ten.' }]);
		expect(file.enquiries).toMatchObject([{ id: enquiry, message: 'My dog Rex comes too.', answers_and_notes: [{ text: 'Rex is welcome, Gerda.' }] }]);
		expect(file.activity.map(({ event }) => event)).toEqual(['joined', 'held']);
		expect(file.activity.map(({ by_the_person }) => by_the_person)).toEqual([false, true]);
	});

	test('holds nothing of anybody else, not even of who gave the same telephone number', async () => {
		const [guest, other] = [await guests().guest(), await guests().guest()];
		const phone = `+351 92${Math.floor(Math.random() * 9e6 + 1e6)}`;
		await guests().stay(other);
		await guests().enquiry(other.email, { phone, message: 'What the other has asked.' });
		const mine = await guests().enquiry(guest.email, { phone, message: 'What I have asked.' });
		const file = await exported(guest);
		expect(file.bookings).toEqual([]);
		expect(file.enquiries.map(({ id }) => id)).toEqual([mine]);
		expect(JSON.stringify(file)).not.toContain(other.email);
	});

	test('leaves out what was sent under an address that nobody has verified to be his', async () => {
		const victim = await guests().guest();
		await guests().enquiry(victim.email);
		const liar = await guests().guest({ email: victim.email, is_verified: false });
		expect((await exported(liar)).enquiries).toEqual([]);
		expect((await exported(victim)).enquiries).toHaveLength(1);
		(await erase(liar)).expect(200);
		expect((await exported(victim)).enquiries, 'nor does he erase it').toHaveLength(1);
	});

	test('is there before Clerk’s message about him has arrived', async () => {
		const subject = `user_${randomUUID()}`;
		const file = (await api().get<Exported>('/api/v1/me/data', { as: guests().tokenOf(subject, 'early@example.com') })).expect(200);
		expect(file).toMatchObject({ subject, bookings: [], enquiries: [] });
		expect(file).not.toHaveProperty('person');
	});

	test('has of a colleague what he runs, keeps and has brought, and nothing of guests', async () => {
		const agent = await guests().guest({ role: 'agent' });
		const { property } = await guests().platform.make.listing({ agent: agent.subject });
		const filter = { name: 'Drafts', query: 'state=draft' };
		(await api().post('/api/v1/office/saved-filters', filter, { as: agent.as })).expect(201);
		const upload = { kind: 'photo', file_name: 'terrace.jpg', content_type: 'image/jpeg', byte_size: 9 };
		(await api().post(`/api/v1/properties/${property.id}/uploads`, upload, { as: agent.as })).expect(201);
		const file = await exported(agent);
		expect(file.portfolio.saved_filters).toMatchObject([filter]);
		expect(file.portfolio.runs_properties).toHaveLength(1);
		expect(file.uploads).toMatchObject([{ file_name: 'terrace.jpg' }]);
	});

	test('is given to an admin too, which the trail notes', async () => {
		const guest = await guests().guest();
		const booking = await guests().stay(guest);
		const file = (await api().get<Exported>(`/api/v1/office/people/${guest.id}/data`, { as: 'admin' })).expect(200);
		expect(file.bookings.map(({ code }) => code)).toEqual([booking.code]);
		expect(await traceOf(guest.id)).toEqual([
			{ actor: 'clerk', event: 'joined' },
			{ actor: 'user_demo_admin', event: 'exported' }
		]);
		for (const nobody of [randomUUID(), 'x']) (await api().get(`/api/v1/office/people/${nobody}/data`, { as: 'admin' })).refused(404, 'not_found');
	});
});

describe('who is erased', () => {
	test('leaves the books, and no word of himself in any table', async () => {
		const guest = await guests().guest();
		const cancelled = await guests().stay(guest);
		(await api().post(`/api/v1/bookings/${cancelled.id}/cancel`, { reason: 'Gerda is ill' }, { as: guest.as })).expect(200);
		const past = await guests().pastStay(guest);
		const enquiry = await guests().enquiry(guest.email, { phone: '+351 933 444 555' });
		(await api().call('PUT', '/api/v1/me/consents', { as: guest.as, body: { granted: ['news', 'reviews'], wording: 'v1 en' } })).expect(200);
		expect(await placesOf(guest.email), 'he is there before').toContain('booking.booking.guest_email');

		expect((await erase(guest)).expect(200)).toMatchObject({ state: 'erased' });
		expect(guests().clerk.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([`DELETE /v1/users/${guest.subject}`]);
		expect(await placesOf(guest.email)).toEqual([]);
		expect(await placesOf('Gerda is ill')).toEqual([]);
		// Of others who are called the same in this file something is left, of these rows nothing is.
		for (const { id } of [cancelled, past]) {
			const booking = await row('booking.booking', id);
			expect(booking).toMatchObject({ guest_name: '', guest_email: '', guest_phone: null, note: null, cancel_reason: null });
			expect(booking['guest_subject']).toMatch(/^erased_[0-9a-f-]{36}$/);
		}
		expect((await row('booking.booking', past.id))['code']).toBe(past.code);
		const kept = (await api().get<{ total: { amount_minor: number }; guest_name: string }>(`/api/v1/bookings/${past.id}`, { as: 'admin' })).expect(200);
		expect(kept).toMatchObject({ total: { amount_minor: 123456 }, guest_name: '' });
		expect(await row('enquiries.enquiry', enquiry)).toMatchObject({ name: '', email: '', phone: null, message: '', contact_id: null, state: 'closed' });
		const story = await database().query('SELECT kind, body FROM enquiries.entry WHERE enquiry_id = $1 ORDER BY id', [enquiry]);
		expect(story).toContainEqual({ kind: 'answer', body: '' });
		expect(await database().value('SELECT count(*) FROM enquiries.contact_key WHERE value IN ($1, $2)', [guest.email, '351933444555'])).toBe(0);
		expect(await database().value('SELECT count(*) FROM calendar.occupancy WHERE created_by = $1', [guest.subject])).toBe(0);
		expect(await database().value('SELECT count(*) FROM platform.idempotency WHERE owner = $1', [`person:${guest.subject}`]), 'but for this answer').toBe(1);
		expect(await guests().known(guest.subject)).toMatchObject({ name: '', email: '', state: 'erased' });
		expect((await traceOf(guest.id)).at(-1)).toEqual({ actor: guest.subject, event: 'erased' });
		const wishes = await database().query('SELECT purpose, granted FROM identity.consent WHERE subject = $1 ORDER BY at, purpose', [guest.subject]);
		expect(wishes.slice(-2)).toEqual([
			{ purpose: 'news', granted: false },
			{ purpose: 'reviews', granted: false }
		]);
	});

	test('takes nothing of others with him', async () => {
		const [guest, other] = [await guests().guest(), await guests().guest()];
		const phone = `+351 93${Math.floor(Math.random() * 9e6 + 1e6)}`;
		const theirs = await guests().enquiry(other.email, { phone, message: 'Still wanted.' });
		const mine = await guests().enquiry(guest.email, { phone });
		expect((await row('enquiries.enquiry', mine))['contact_id'], 'one contact for both').toBe((await row('enquiries.enquiry', theirs))['contact_id']);
		const past = await guests().pastStay(other);
		(await erase(guest)).expect(200);
		expect(await row('enquiries.enquiry', theirs)).toMatchObject({ name: 'Gerda Gone', email: other.email, message: 'Still wanted.' });
		expect(await row('booking.booking', past.id)).toMatchObject({ guest_email: other.email, guest_subject: other.subject });
		const keys = await database().query<{ value: string }>('SELECT value FROM enquiries.contact_key WHERE value IN ($1, $2, $3)', [guest.email, other.email, phone.replace(/\D/g, '')]);
		expect(keys.map(({ value }) => value).sort()).toEqual([phone.replace(/\D/g, ''), other.email].sort());
	});

	test.each([
		['ahead', 30],
		['running', -1]
	])('must not have a stay that is %s: the bookings are named, and Clerk is not told', async (_, starts_in) => {
		const guest = await guests().guest();
		const { id, code } = starts_in > 0 ? await guests().stay(guest, starts_in) : await guests().pastStay(guest, starts_in);
		for (const reply of [await erase(guest), await eraseByAdmin(guest)]) {
			const problem = reply.refused(409, 'stays_ahead') as unknown as { commitments: { id: string; code: string }[] };
			expect(problem.commitments).toMatchObject([{ id, code }]);
		}
		expect(guests().clerk.calls).toEqual([]);
		expect((await guests().known(guest.subject)).state).toBe('active');
		(await api().post(`/api/v1/bookings/${id}/cancel`, {}, { as: 'admin' })).expect(200);
		(await erase(guest)).expect(200);
		expect(await row('booking.booking', id)).toMatchObject({ guest_name: '' });
	});

	test('has had a stay whose last day is over where the house stands', async () => {
		const guest = await guests().guest();
		await guests().pastStay(guest, 0);
		(await erase(guest)).refused(409, 'stays_ahead');
		const gone = await guests().guest();
		await guests().pastStay(gone, 2);
		(await erase(gone)).expect(200);
	});

	test('is asked for it in so many words', async () => {
		const guest = await guests().guest();
		for (const body of [{}, { confirm: 'yes' }]) (await api().post('/api/v1/me/erasure', body, { as: guest.as })).refused(422, 'invalid_request');
		expect((await guests().known(guest.subject)).state).toBe('active');
	});

	test('is answered the same however often he asks, and nothing is done twice', async () => {
		const guest = await guests().guest();
		const key = randomUUID();
		const first = await erase(guest, key);
		const again = await erase(guest, key);
		expect(again.text).toBe(first.text);
		expect(again.headers['idempotency-replayed']).toBe('true');
		expect((await erase(guest)).expect(200)).toEqual(first.expect(200));
		expect((await eraseByAdmin(guest)).expect(200)).toEqual(first.expect(200));
		expect(guests().clerk.calls).toHaveLength(1);
		expect((await traceOf(guest.id)).filter(({ event }) => event === 'erased')).toHaveLength(1);
	});

	test('stays active when Clerk does not answer, and is gone when Clerk knows him no more', async () => {
		const guest = await guests().guest();
		await guests().pastStay(guest);
		guests().clerk.moods = [503, 503, 503];
		(await erase(guest)).refused(503, 'sign_in_service_unavailable');
		guests().clerk.moods = [401];
		(await erase(guest)).refused(502, 'sign_in_service_refused');
		expect((await exported(guest)).bookings).toHaveLength(1);
		guests().clerk.moods = [404];
		(await erase(guest)).expect(200);
		expect((await exported(guest)).bookings).toEqual([]);
	});

	test('is not brought back by what Clerk says late, nor by what he still does', async () => {
		const guest = await guests().guest();
		(await eraseByAdmin(guest)).expect(200);
		expect((await traceOf(guest.id)).at(-1)).toEqual({ actor: 'user_demo_admin', event: 'erased' });
		const late = userMessage('user.updated', { id: guest.subject, first_name: 'Gerda', email: guest.email, updated_at: Date.now() + 60_000 });
		expect((await deliver(api(), late)).expect(200)).toEqual({ outcome: 'outdated' });
		expect((await deliver(api(), deletedMessage(guest.subject))).expect(200)).toEqual({ outcome: 'outdated' });
		expect(await guests().known(guest.subject)).toMatchObject({ name: '', email: '', state: 'erased' });
		(await api().call('PUT', '/api/v1/me/consents', { as: guest.as, body: { granted: ['news'], wording: 'v1 en' } })).refused(409, 'person_erased');
	});

	test('is erased once when he and Clerk do it at the same moment', async () => {
		const guest = await guests().guest();
		await guests().pastStay(guest);
		await guests().enquiry(guest.email);
		await allOf<unknown>([erase(guest), deliver(api(), deletedMessage(guest.subject)), eraseByAdmin(guest), deliver(api(), deletedMessage(guest.subject))]);
		expect((await traceOf(guest.id)).filter(({ event }) => event === 'erased')).toHaveLength(1);
		expect(await placesOf(guest.email)).toEqual([]);
	});

	test('is no admin: another takes the role away first', async () => {
		const admin = await guests().guest({ role: 'admin' });
		(await erase(admin)).refused(409, 'admin_stays');
		(await eraseByAdmin(admin)).refused(409, 'admin_stays');
		expect(guests().clerk.calls).toEqual([]);
		(await api().post(`/api/v1/office/people/${randomUUID()}/erasure`, { confirm: 'erase' }, { as: 'admin' })).refused(404, 'not_found');
	});

	test('leaves, as a colleague, his work to the others', async () => {
		const { make } = guests().platform;
		const agent = await guests().guest({ role: 'agent' });
		const house = await make.listing({ agent: agent.subject });
		(await api().post('/api/v1/office/saved-filters', { name: 'Mine', query: 'state=draft' }, { as: agent.as })).expect(201);
		const [answered, open] = [await askAbout(house.slug), await askAbout(house.slug)];
		(await api().post(`/api/v1/enquiries/${answered}/answers`, { channel: 'phone', text: 'Friday.' }, { as: agent.as })).expect(200);
		(await erase(agent)).expect(200);
		expect(await row('enquiries.enquiry', answered)).toMatchObject({ state: 'answered', name: 'Vera Visitor' });
		expect((await row('enquiries.enquiry', open))['assignee'], 'dealt out anew, or nobody’s until then').not.toBe(agent.subject);
		const entry = await database().query('SELECT author_name, body FROM enquiries.entry WHERE enquiry_id = $1 AND kind = $2', [answered, 'answer']);
		expect(entry).toEqual([{ author_name: '', body: 'Friday.' }]);
		expect(await row('catalog.property', house.property.id)).toMatchObject({ agent_subject: null });
		expect(await database().value('SELECT count(*) FROM catalog.saved_filter WHERE owner_subject = $1', [agent.subject])).toBe(0);
	});
});

async function askAbout(slug: string): Promise<string> {
	const body = { name: 'Vera Visitor', email: `${randomUUID().slice(0, 8)}@example.com`, message: 'May I see it?' };
	return (await api().post<{ id: string }>(`/api/v1/listings/${slug}/enquiries`, body)).expect(201).id;
}

describe('when Clerk itself deletes somebody', () => {
	test('he is erased at once, but for how to reach him about a stay that is ahead', async () => {
		const guest = await guests().guest();
		const ahead = await guests().stay(guest);
		const past = await guests().pastStay(guest);
		const enquiry = await guests().enquiry(guest.email);
		expect((await deliver(api(), deletedMessage(guest.subject))).expect(200)).toEqual({ outcome: 'applied' });
		expect(await guests().known(guest.subject)).toMatchObject({ name: '', state: 'erased' });
		expect(await row('booking.booking', past.id)).toMatchObject({ guest_name: '' });
		expect(await row('enquiries.enquiry', enquiry)).toMatchObject({ name: '' });
		const waiting = await row('booking.booking', ahead.id);
		expect(waiting).toMatchObject({ guest_name: 'Gerda Gone', guest_email: guest.email, erased_at: null });
		expect(waiting['guest_subject'], 'his account does not lead there').toMatch(/^erased_/);
		expect(waiting['erasure_requested_at']).not.toBeNull();
		expect((await exported(guest)).bookings).toEqual([]);
	});
});

describe('an enquiry of nobody', () => {
	test('can be read, and nothing can be done with it', async () => {
		const guest = await guests().guest();
		const id = await guests().enquiry(guest.email);
		(await erase(guest)).expect(200);
		expect((await api().get<{ enquiry: object }>(`/api/v1/enquiries/${id}`, { as: 'admin' })).expect(200).enquiry).toMatchObject({ name: '', message: '', state: 'closed' });
		(await api().post(`/api/v1/enquiries/${id}/reopen`, undefined, { as: 'admin' })).refused(409, 'erased');
		(await api().post(`/api/v1/enquiries/${id}/notes`, { text: 'It was Gerda.' }, { as: 'admin' })).refused(409, 'erased');
	});

	test('is the only one whose story changes, by the one way that there is', async () => {
		const id = await guests().enquiry((await guests().guest()).email);
		const change = (sql: string) => database().query(sql, [id]).then(() => 'changed', (error: Error) => error.message);
		expect(await change(`UPDATE enquiries.entry SET body = 'Never said.' WHERE enquiry_id = $1`)).toBe('entry is append-only');
		expect(await change(`UPDATE enquiries.entry SET body = '' WHERE enquiry_id = $1`)).toBe('entry is append-only');
		const guarded = (sql: string) => database().query(`DO $$ BEGIN PERFORM set_config('enquiries.erasing', 'yes', true); ${sql.replace('$1', `'${id}'`)}; END $$`).then(() => 'changed', (error: Error) => error.message);
		expect(await guarded(`UPDATE enquiries.entry SET body = 'Never said.' WHERE enquiry_id = $1`), 'even there words are only emptied').toBe('entry is append-only');
		expect(await guarded(`UPDATE enquiries.entry SET kind = 'note', channel = NULL WHERE enquiry_id = $1`)).toBe('entry is append-only');
		expect(await change('SELECT enquiries.erase_words(ARRAY[$1::uuid])')).toBe('changed');
		expect(await change(`UPDATE enquiries.entry SET author_name = '' WHERE enquiry_id = $1`), 'and the way is shut behind it').toBe('entry is append-only');
	});
});
