// What a person agrees to: no until he says yes, and every word of it is kept.

import { describe, expect, test } from 'vitest';
import { useGuests, type Guest } from '../support/guests.js';

const guests = useGuests();
const path = '/api/v1/me/consents';

interface Consent {
	purpose: string;
	granted: boolean;
	at?: string;
	wording?: string;
}
const read = async (guest: Guest) => (await guests().platform.api.get<{ items: Consent[] }>(path, { as: guest.as })).expect(200).items;
const put = (guest: Guest, granted: unknown, wording: unknown = '2026-11 en') => guests().platform.api.call<{ items: Consent[] }>('PUT', path, { as: guest.as, body: { granted, wording } });
const history = (guest: Guest) =>
	guests().platform.database.query<{ purpose: string; granted: boolean }>('SELECT purpose, granted, wording, place FROM identity.consent WHERE subject = $1 ORDER BY at, purpose', [guest.subject]);

describe('consent', () => {
	test('is not given until it is', async () => {
		const guest = await guests().guest();
		expect(await read(guest)).toEqual([
			{ purpose: 'news', granted: false },
			{ purpose: 'reviews', granted: false }
		]);
		expect(await history(guest)).toEqual([]);
	});

	test('is given and taken back, and nothing of it is forgotten', async () => {
		const guest = await guests().guest();
		expect((await put(guest, ['news'])).expect(200).items).toMatchObject([
			{ purpose: 'news', granted: true, wording: '2026-11 en' },
			{ purpose: 'reviews', granted: false }
		]);
		(await put(guest, ['news', 'reviews'], '2026-12 fr')).expect(200);
		(await put(guest, ['reviews'], '2026-12 es')).expect(200);
		expect((await read(guest)).map(({ purpose, granted }) => [purpose, granted])).toEqual([
			['news', false],
			['reviews', true]
		]);
		expect(await history(guest)).toEqual([
			{ purpose: 'news', granted: true, wording: '2026-11 en', place: 'account' },
			{ purpose: 'reviews', granted: true, wording: '2026-12 fr', place: 'account' },
			{ purpose: 'news', granted: false, wording: '2026-12 es', place: 'account' }
		]);
	});

	test('that is said again is not written down again', async () => {
		const guest = await guests().guest();
		(await put(guest, ['news'])).expect(200);
		(await put(guest, ['news'], 'v2 en')).expect(200);
		expect(await history(guest)).toHaveLength(1);
	});

	test('is one person’s own', async () => {
		const [guest, other] = [await guests().guest(), await guests().guest()];
		(await put(guest, ['news', 'reviews'])).expect(200);
		expect((await read(other)).map(({ granted }) => granted)).toEqual([false, false]);
	});

	test('cannot be overwritten in the database', async () => {
		const guest = await guests().guest();
		(await put(guest, ['news'])).expect(200);
		for (const sql of ['UPDATE identity.consent SET granted = false', 'DELETE FROM identity.consent', 'TRUNCATE identity.consent']) {
			await expect(guests().platform.database.query(sql)).rejects.toThrow('consent is append-only');
		}
	});

	test.each([
		['another purpose', ['everything'], '2026-11 en', '/granted/0'],
		['no list', 'news', '2026-11 en', '/granted'],
		['no wording', ['news'], '', '/wording']
	])('with %s is refused', async (_, granted, wording, at) => {
		const problem = (await put(await guests().guest(), granted, wording)).refused(422, 'invalid_request');
		expect(problem.errors?.map((error) => error.path)).toEqual([at]);
	});
});
