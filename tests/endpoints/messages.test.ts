// What a guest and the office write to one another: who sees it, what is unread, and how open pages hear of it.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../support/api.js';
import { day } from '../support/dates.js';
import { EventReader } from '../support/events.js';
import type { Booking, Page } from '../support/messages.js';
import { usePlatform } from '../support/platform.js';
import { until } from '../support/wait.js';

interface Message {
	id: string;
	side: 'guest' | 'office' | 'system';
	kind: string;
	author_name: string;
	body: string;
}
interface Conversation {
	items: Message[];
	side: string;
	unread: number;
	can_write: boolean;
}
interface Line {
	booking_id: string;
	last_words: string;
	last_side: string;
	unread: number;
}

const platform = usePlatform();
const path = (booking: Booking) => `/api/v1/bookings/${booking.id}/messages`;
const read = async (booking: Booking, as: Person) => (await platform().api.get<Conversation>(path(booking), { as })).expect(200);
const write = async (booking: Booking, text: string, as: Person) => (await platform().api.post<Message>(path(booking), { text }, { as })).expect(201);
const inbox = async (query: string, as: Person = 'agent') =>
	(await platform().api.get<Page<Line> & { unread: number }>(`/api/v1/office/conversations?limit=100${query}`, { as })).expect(200);
const lineOf = async (booking: Booking, as: Person = 'agent') => (await inbox('', as)).items.find(({ booking_id }) => booking_id === booking.id);

let booking: Booking;
beforeAll(async () => {
	booking = await platform().booked(await platform().make.stay({ agent: 'user_demo_agent2' }), day(30), 3);
	await until('the confirmation stands there', async () => (await read(booking, 'guest')).items.length === 1);
});

describe('a conversation', () => {
	test('begins with what has happened to the booking, and goes back and forth', async () => {
		await write(booking, '  May we arrive late?  ', 'guest');
		const answer = await write(booking, 'Yes, the key is in the box.', 'agent2');
		expect(answer).toMatchObject({ side: 'office', author_name: 'Amara' });
		const seen = await read(booking, 'guest');
		expect(seen.items.map(({ side, kind, body }) => [side, kind, body])).toEqual([
			['system', 'confirmed', ''],
			['guest', 'text', 'May we arrive late?'],
			['office', 'text', 'Yes, the key is in the box.']
		]);
		expect(seen.items[1]?.author_name).toBe('Gabrielle Guest');
	});

	test('says that the stay was cancelled, once', async () => {
		const other = await platform().booked(await platform().make.stay(), day(30), 3);
		(await platform().cancel(other.id)).expect(200);
		(await platform().cancel(other.id)).expect(200);
		await until('both lines are there', async () => (await read(other, 'guest')).items.length === 2);
		expect((await read(other, 'guest')).items.map(({ kind }) => kind)).toEqual(['confirmed', 'cancelled']);
		expect(await lineOf(other), 'nobody has written: it is not in the inbox').toBeUndefined();
	});

	test('counts what the other side has written and one has not read; the office shares what is read', async () => {
		const stay = await platform().booked(await platform().make.stay(), day(30), 3);
		await write(stay, 'One', 'guest');
		const two = await write(stay, 'Two', 'guest');
		expect([(await read(stay, 'guest')).unread, (await read(stay, 'agent')).unread]).toEqual([0, 2]);
		expect(await lineOf(stay)).toMatchObject({ last_words: 'Two', last_side: 'guest', unread: 2 });
		const before = (await inbox('')).unread;
		(await platform().api.post(`${path(stay)}/read`, { up_to: two.id }, { as: 'agent' })).expect(204);
		expect([(await read(stay, 'admin')).unread, (await inbox('')).unread]).toEqual([0, before - 1]);
		expect((await inbox('&unread=true')).items.map(({ booking_id }) => booking_id)).not.toContain(stay.id);
		await write(stay, 'Three', 'agent');
		expect((await read(stay, 'guest')).unread).toBe(1);
		// What is read stays read, and what is not there is not read.
		(await platform().api.post(`${path(stay)}/read`, { up_to: booking.id }, { as: 'guest' })).expect(204);
		expect((await read(stay, 'guest')).unread).toBe(1);
	});

	test('reaches open pages at once: the guest’s and the office’s, and nobody else’s', async () => {
		const { api, server } = platform();
		const listen = async (target: string, as: Person) => EventReader.open(`${server.origin}${target}`, { Authorization: `Bearer ${await api.token(as)}` });
		const [guest, hers, others] = [await listen(`${path(booking)}/changes`, 'guest'), await listen('/api/v1/office/events', 'agent2'), await listen('/api/v1/office/events', 'admin')];
		await write(booking, 'Is there a cot?', 'guest');
		await guest.next('conversation_changed');
		await hers.told('conversation_changed', { booking_id: booking.id });
		await others.told('conversation_changed', { booking_id: booking.id });
		for (const reader of [guest, hers, others]) reader.close();
	});

	test('is found by the guest’s name and the booking’s code', async () => {
		expect((await inbox(`&q=${booking.code.toLowerCase()}`, 'agent2')).items.map(({ booking_id }) => booking_id)).toEqual([booking.id]);
		expect((await inbox('&q=nobody', 'agent2')).items).toEqual([]);
	});

	test('is of words: nothing, and too much, is refused', async () => {
		for (const text of ['', '  ', 'x'.repeat(4001)]) {
			(await platform().api.post(path(booking), { text }, { as: 'guest' })).refused(422, 'invalid_request');
		}
	});

	test('cannot be changed afterwards', async () => {
		await expect(platform().database.query(`UPDATE messaging.message SET body = 'No' WHERE booking_id = $1`, [booking.id])).rejects.toThrow(/append-only/);
		await expect(platform().database.query(`DELETE FROM messaging.message WHERE booking_id = $1`, [booking.id])).rejects.toThrow(/append-only/);
	});
});

test('another’s conversation is not there; who books for himself writes as a guest', async () => {
	(await platform().api.get(path(booking), { as: 'guest2' })).refused(404, 'not_found');
	(await platform().api.post(path(booking), { text: 'Hello' }, { as: 'guest2' })).refused(404, 'not_found');
	const own = await platform().held(await platform().make.stay(), day(30), 3, 'agent');
	expect((await write(own, 'For myself', 'agent')).side).toBe('guest');
	expect(await lineOf(own, 'agent')).toBeUndefined();
	expect(await lineOf(own, 'admin')).toMatchObject({ last_words: 'For myself', unread: 1 });
});
