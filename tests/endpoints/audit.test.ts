// The trail of who changed what, as admins search it.

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { usePlatform } from '../support/platform.js';

interface Entry {
	id: number;
	at: string;
	actor: string;
	entity: string;
	entity_id: string;
	event: string;
	before?: Record<string, unknown>;
	after?: Record<string, unknown>;
}
interface EntryPage {
	items: Entry[];
	next_cursor?: number;
}

const platform = usePlatform();
const house = randomUUID();
const other = randomUUID();

beforeAll(async () => {
	const lines: [string, string, string, string, string, object | null, object | null][] = [
		['2026-03-01T10:00:00Z', 'user_a', 'test_house', house, 'made', null, { name: 'Casa 100%', price: { amount_minor: 5 } }],
		['2026-03-02T10:00:00Z', 'user_b', 'test_house', house, 'changed', { name: 'Casa 100%' }, { name: 'Casa do Mar' }],
		['2026-03-03T10:00:00Z', 'user_a', 'test_house', other, 'changed', { name: 'Palheiro' }, { name: 'Palheiro_Velho' }],
		['2026-03-04T10:00:00Z', 'user_a', 'test_note', other, 'removed', { text: 'Old' }, null]
	];
	for (const line of lines) {
		await platform().database.query('INSERT INTO platform.audit (at, actor, entity, entity_id, event, before, after) VALUES ($1, $2, $3, $4, $5, $6, $7)', line);
	}
});

const search = async (query: string) => (await platform().api.get<EntryPage>(`/api/v1/audit?${query}`, { as: 'admin' })).expect(200);
const days = async (query: string) => (await search(`${query}&to=2026-03-31T00:00:00Z`)).items.map((entry) => Number(entry.at.slice(8, 10)));

describe('the trail', () => {
	test('says who did what to what, and from what to what', async () => {
		const [entry] = (await search(`entity_id=${house}&event=changed`)).items;
		expect(entry).toEqual({
			id: entry?.id,
			at: '2026-03-02T10:00:00Z',
			actor: 'user_b',
			entity: 'test_house',
			entity_id: house,
			event: 'changed',
			before: { name: 'Casa 100%' },
			after: { name: 'Casa do Mar' }
		});
		const [made] = (await search(`entity_id=${house}&event=made`)).items;
		expect(made).not.toHaveProperty('before');
		expect(made?.after).toEqual({ name: 'Casa 100%', price: { amount_minor: 5 } });
	});

	test.each([
		['actor=user_a', [4, 3, 1]],
		['entity=test_house', [3, 2, 1]],
		[`entity_id=${other}`, [4, 3]],
		['event=changed&entity=test_house', [3, 2]],
		['from=2026-03-02T10:00:00Z&entity=test_house', [3, 2]],
		['actor=user_a&entity=test_house&event=changed', [3]],
		['text=casa', [2, 1]],
		['text=CASA%20DO', [2]],
		['text=100%25', [2, 1]],
		['text=o_V', [3]],
		['text=user_b', [2]],
		['text=nothing%20of%20the%20kind', []]
	])('is searched by %s', async (query, expected) => expect(await days(query)).toEqual(expected));

	test('ends before its end', async () => {
		expect((await search('entity=test_house&to=2026-03-02T10:00:00Z')).items.map((entry) => entry.at.slice(8, 10))).toEqual(['01']);
	});

	test('comes in pages that skip and repeat nothing', async () => {
		const first = await search('entity=test_house&limit=2');
		const second = await search(`entity=test_house&limit=2&cursor=${first.next_cursor}`);
		expect([...first.items, ...second.items].map((entry) => entry.at.slice(8, 10))).toEqual(['03', '02', '01']);
		expect(second.next_cursor).toBeUndefined();
	});

	test('names what is wrong with a search', async () => {
		const { api } = platform();
		const problem = (await api.get('/api/v1/audit?from=yesterday&entity_id=7&limit=1000&text=x', { as: 'admin' })).refused(422, 'invalid_request');
		expect(problem.errors?.map((error) => error.path).sort()).toEqual(['?entity_id', '?from', '?limit', '?text']);
	});

	test('is for admins', async () => {
		(await platform().api.get('/api/v1/audit', { as: 'agent' })).refused(403, 'forbidden');
	});

	test('cannot be changed, by nobody', async () => {
		const { database } = platform();
		await expect(database.query(`UPDATE platform.audit SET actor = 'user_c'`)).rejects.toThrow('append-only');
		await expect(database.query('DELETE FROM platform.audit')).rejects.toThrow('append-only');
		await expect(database.query('TRUNCATE platform.audit')).rejects.toThrow('append-only');
	});

	test('finds a rare word among many lines in time', async () => {
		const { database } = platform();
		await database.query(
			`INSERT INTO platform.audit (at, actor, entity, entity_id, event, before, after)
			 SELECT '2020-01-01'::timestamptz + n * interval '1 minute', 'crowd', 'test_crowd', gen_random_uuid(), 'changed',
			        jsonb_build_object('state', 'held', 'n', n), jsonb_build_object('state', 'confirmed', 'n', n) FROM generate_series(1, 100000) AS n`
		);
		const reply = await platform().api.get<EntryPage>('/api/v1/audit?text=Palheiro_Velho', { as: 'admin' });
		expect(reply.expect(200).items).toHaveLength(1);
		expect(reply.duration_ms).toBeLessThan(4000);
	});
});
