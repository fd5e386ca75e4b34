import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../support/dates.js';
import type { Booking, Page } from '../support/messages.js';
import { holdRequest, usePlatform } from '../support/platform.js';
import { speak, statuses } from '../support/raw.js';
import { allOf, until } from '../support/wait.js';

const platform = usePlatform({ ESTATE_HOLD_MINUTES: '7' });
const bookings = '/api/v1/bookings';

describe('from the quote to the stay', () => {
	test('a hold keeps the nights for the configured time, a confirmation makes them firm, a cancellation gives them back', async () => {
		const { make, api } = platform();
		const listing = await make.stay();
		await make.pictures(listing.property, 2);
		const quote = await platform().quote(listing, day(30), 4);
		const booking = (await platform().hold(quote.id)).expect(201);
		expect(booking).toMatchObject({ state: 'held', listing_slug: listing.slug, listing_title: 'Listing (en)', nights: 4, total: quote.total });
		expect(booking.picture?.alt).toBe('View 0 (en)');
		const kept_ms = Date.parse(booking.hold_expires_at as string) - Date.parse(booking.created_at);
		expect(kept_ms).toBe(7 * 60_000);
		expect(await platform().unavailable(listing.property.id, day(25), 20)).toEqual([{ from: day(30), to: day(34), reason: 'held' }]);

		const confirmed = (await platform().confirm(booking.id)).expect(200);
		expect(confirmed).toMatchObject({ id: booking.id, state: 'confirmed' });
		expect(confirmed.confirmed_at).toBeDefined();
		expect(confirmed.hold_expires_at).toBeUndefined();
		expect(await platform().unavailable(listing.property.id, day(25), 20)).toEqual([{ from: day(30), to: day(34), reason: 'booked' }]);

		const cancelled = (await api.post<Booking>(`${bookings}/${booking.id}/cancel`, { reason: 'Plans have changed.' }, { as: 'guest' })).expect(200);
		expect(cancelled.state).toBe('cancelled');
		expect(cancelled.cancelled_at).toBeDefined();
		expect(await platform().unavailable(listing.property.id, day(25), 20)).toEqual([]);
	});

	test('a booking speaks the asked language', async () => {
		const booking = await platform().held(await platform().make.stay(), day(30), 3);
		const french = (await platform().api.get<Booking>(`${bookings}/${booking.id}?locale=fr`, { as: 'guest' })).expect(200);
		expect(french.listing_title).toBe('Listing (fr)');
	});

	test('the code can be read out, and differs from booking to booking', async () => {
		const listing = await platform().make.stay();
		const first = await platform().held(listing, day(30), 3);
		const second = await platform().held(listing, day(33), 3);
		expect(first.code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
		expect(second.code).not.toBe(first.code);
	});
});

describe('a quote', () => {
	test('serves one booking', async () => {
		const quote = await platform().quote(await platform().make.stay(), day(30), 3);
		(await platform().hold(quote.id)).expect(201);
		(await platform().hold(quote.id)).refused(409, 'quote_used');
		(await platform().hold(quote.id, 'agent')).refused(409, 'quote_used');
	});

	test('ends', async () => {
		const quote = await platform().quote(await platform().make.stay(), day(30), 3);
		(await platform().hold(await platform().make.expiredCopyOf(quote.id))).refused(410, 'quote_expired');
	});

	test('that never was cannot be held', async () => {
		(await platform().hold(randomUUID())).refused(404, 'not_found');
	});
});

describe('the same nights', () => {
	test('go to the first; the second learns what is in the way and what else he could have', async () => {
		const { make } = platform();
		const listing = await make.stay({ preparation_days: 1 });
		const [first, second] = [await platform().quote(listing, day(30), 4), await platform().quote(listing, day(32), 4)];
		(await platform().hold(first.id)).expect(201);
		const problem = (await platform().hold(second.id, 'agent')).refused(409, 'nights_taken');
		expect(problem.occupants).toEqual([
			{ from: day(30), to: day(34), reason: 'held' },
			{ from: day(34), to: day(35), reason: 'preparation' }
		]);
		expect(problem.nearest?.length).toBe(3);
		for (const stay of problem.nearest ?? []) {
			const again = await platform().quote(listing, stay.check_in, 4);
			const booking = (await platform().hold(again.id, 'agent')).expect(201);
			(await platform().cancel(booking.id, 'agent')).expect(200);
		}
	});

	test('can be had again on the day somebody leaves', async () => {
		const listing = await platform().make.stay();
		await platform().booked(listing, day(30), 4);
		await platform().booked(listing, day(34), 3);
		await platform().booked(listing, day(27), 3);
	});

	test('need the preparation days behind them, which are confirmed and given back with the stay', async () => {
		const listing = await platform().make.stay({ preparation_days: 2 });
		const first = await platform().booked(listing, day(30), 4);
		expect(await platform().unavailable(listing.property.id, day(30), 10)).toEqual([
			{ from: day(30), to: day(34), reason: 'booked' },
			{ from: day(34), to: day(36), reason: 'preparation' }
		]);
		await platform().held(listing, day(36), 3);
		(await platform().cancel(first.id)).expect(200);
		expect((await platform().unavailable(listing.property.id, day(30), 6)).length).toBe(0);
	});

	test('of a flat block the building, and those of the building every flat', async () => {
		const { make } = platform();
		const building = await make.property({ kind: 'building' });
		const whole = await make.stay({ property: building, guests_limit: 20 });
		const flats = [];
		for (let number = 0; number < 3; number += 1) flats.push(await make.stay({ property: await make.property({ kind: 'apartment', building }) }));
		const [first, second, third] = flats as [typeof whole, typeof whole, typeof whole];

		const held = async (listing: typeof whole, from: number) => {
			const quote = await platform().quote(listing, day(from), 3);
			return platform().hold(quote.id);
		};
		const earlier = { whole: await platform().quote(whole, day(31), 3), third: await platform().quote(third, day(51), 3) };

		await platform().booked(first, day(30), 3);
		(await held(second, 30)).expect(201);
		(await platform().hold(earlier.whole.id)).refused(409, 'nights_taken');
		expect((await platform().unavailable(building.id, day(30), 3)).length).toBe(2);

		await platform().booked(whole, day(50), 3);
		(await platform().hold(earlier.third.id)).refused(409, 'nights_taken');
		for (const flat of flats) {
			expect(await platform().unavailable(flat.property.id, day(50), 3)).toEqual([{ from: day(50), to: day(53), reason: 'booked' }]);
		}
	});
});

describe('a hold', () => {
	test('ends: it cannot be confirmed, its nights are free, and the booking says so', async () => {
		const { make, api } = platform();
		const listing = await make.stay();
		const booking = await platform().held(listing, day(30), 4);
		await make.endHold(booking.id);
		(await platform().confirm(booking.id)).refused(409, 'hold_expired');
		expect((await api.get<Booking>(`${bookings}/${booking.id}`, { as: 'guest' })).expect(200)).toMatchObject({ state: 'expired' });
		const next = await platform().held(listing, day(31), 3, 'agent');
		(await platform().confirm(next.id, 'agent')).expect(200);
		await until('the job has marked the booking', async () => {
			return (await make.database.value('SELECT state FROM booking.booking WHERE id = $1', [booking.id])) === 'expired';
		});
		(await platform().cancel(booking.id)).refused(409, 'illegal_transition');
	});

	test('that has ended does not stand in the calendar, even before anybody has tidied up', async () => {
		const listing = await platform().make.stay({ preparation_days: 1 });
		const booking = await platform().held(listing, day(30), 4);
		await platform().make.endHold(booking.id);
		expect(await platform().unavailable(listing.property.id, day(25), 20)).toEqual([]);
	});

	test('names both states when a move is illegal, and answers with the same when it has been made', async () => {
		const booking = await platform().held(await platform().make.stay(), day(30), 4);
		const confirmed = (await platform().confirm(booking.id)).expect(200);
		expect((await platform().confirm(booking.id)).expect(200)).toEqual(confirmed);
		const cancelled = (await platform().cancel(booking.id)).expect(200);
		expect((await platform().cancel(booking.id)).expect(200)).toEqual(cancelled);
		const problem = (await platform().confirm(booking.id)).refused(409, 'illegal_transition');
		expect(problem.detail).toContain('cancelled');
		expect(problem.detail).toContain('confirm');
	});
});

describe('Idempotency-Key', () => {
	const key = () => `test-${randomUUID()}`;

	test('replays the stored answer, byte for byte', async () => {
		const { make } = platform();
		const listing = await make.stay();
		const quote = await platform().quote(listing, day(30), 3);
		const hold = key();
		const first = await platform().hold(quote.id, 'guest', { key: hold });
		const again = await platform().hold(quote.id, 'guest', { key: hold });
		first.expect(201);
		again.expect(201);
		expect(again.text).toBe(first.text);
		expect(again.headers['idempotency-replayed']).toBe('true');
		expect(await make.database.value('SELECT count(*) FROM booking.booking WHERE quote_id = $1', [quote.id])).toBe(1);
	});

	test('with another body is an error', async () => {
		const listing = await platform().make.stay();
		const [first, second] = [await platform().quote(listing, day(30), 3), await platform().quote(listing, day(40), 3)];
		const hold = key();
		(await platform().hold(first.id, 'guest', { key: hold })).expect(201);
		(await platform().hold(second.id, 'guest', { key: hold })).refused(422, 'idempotency_key_reused');
	});

	test('with another address is an error too', async () => {
		const listing = await platform().make.stay();
		const [first, second] = [await platform().held(listing, day(30), 3), await platform().held(listing, day(40), 3)];
		const confirm = key();
		(await platform().confirm(first.id, 'agent', { key: confirm })).expect(200);
		(await platform().confirm(second.id, 'agent', { key: confirm })).refused(422, 'idempotency_key_reused');
	});

	test('belongs to one person', async () => {
		const listing = await platform().make.stay();
		const [first, second] = [await platform().quote(listing, day(30), 3), await platform().quote(listing, day(40), 3)];
		const hold = key();
		const guests = (await platform().hold(first.id, 'guest', { key: hold })).expect(201);
		const agents = (await platform().hold(second.id, 'agent', { key: hold })).expect(201);
		expect(agents.id).not.toBe(guests.id);
	});

	test('keeps no refusal: what was refused may be tried again', async () => {
		const { make } = platform();
		const listing = await make.stay();
		const quote = await platform().quote(listing, day(30), 3);
		const other = await platform().held(listing, day(31), 2, 'agent');
		const hold = key();
		(await platform().hold(quote.id, 'guest', { key: hold })).refused(409, 'nights_taken');
		(await platform().cancel(other.id, 'agent')).expect(200);
		(await platform().hold(quote.id, 'guest', { key: hold })).expect(201);
	});

	test('sent by twenty at once makes one booking', async () => {
		const quote = await platform().quote(await platform().make.stay(), day(30), 3);
		const hold = key();
		const replies = await allOf(Array.from({ length: 20 }, () => platform().hold(quote.id, 'guest', { key: hold })));
		expect(new Set(replies.map((reply) => reply.expect(201).id)).size).toBe(1);
	});

	test.each([['short'], ['x'.repeat(129)]])('of a wrong length (%s) is refused', async (wrong) => {
		const quote = await platform().quote(await platform().make.stay(), day(30), 3);
		(await platform().hold(quote.id, 'guest', { key: wrong })).refused(400, 'bad_idempotency_key');
	});

	test('that is no text is refused, not our fault', async () => {
		const { api, server } = platform();
		const body = JSON.stringify(holdRequest((await platform().quote(await platform().make.stay(), day(30), 3)).id));
		const lines = [
			'POST /api/v1/bookings HTTP/1.1',
			'Host: localhost',
			'Connection: close',
			'Content-Type: application/json',
			`Content-Length: ${body.length}`,
			`Authorization: Bearer ${await api.token('guest')}`,
			'Idempotency-Key: \xff\xfe\xff\xfe\xff\xfe\xff\xfe\xff'
		];
		const heard = await speak(server.port, Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`, 'latin1'));
		expect(statuses(heard)).toEqual([400]);
	});
});

describe('bookings belong to their guest', () => {
	test('another’s booking is as good as none; people of the company see it', async () => {
		const { api } = platform();
		const mine = await platform().held(await platform().make.stay(), day(30), 3, 'guest');
		const theirs = await platform().held(await platform().make.stay(), day(30), 3, 'agent');
		(await api.get(`${bookings}/${theirs.id}`, { as: 'guest' })).refused(404, 'not_found');
		(await platform().confirm(theirs.id, 'guest')).refused(403, 'forbidden');
		(await platform().cancel(theirs.id, 'guest')).refused(404, 'not_found');
		for (const person of ['agent', 'admin'] as const) (await api.get(`${bookings}/${mine.id}`, { as: person })).expect(200);
	});

	test('the list shows one’s own, all of them only to people of the company', async () => {
		const { api } = platform();
		const theirs = await platform().held(await platform().make.stay(), day(30), 3, 'agent');
		const ids = async (query: string, as: 'guest' | 'agent' | 'agent2') =>
			(await api.get<Page<Booking>>(`${bookings}?limit=100${query}`, { as })).expect(200).items.map((booking) => booking.id);
		expect(await ids('', 'guest')).not.toContain(theirs.id);
		expect(await ids('', 'agent')).toContain(theirs.id);
		const mine = await platform().held(await platform().make.stay(), day(30), 3, 'guest');
		expect(await ids('&scope=all', 'agent')).toContain(mine.id);
		const hers = await platform().booked(await platform().make.stay({ agent: 'user_demo_agent2' }), day(30), 3);
		expect(await ids('&scope=all', 'agent2'), 'an agent sees the bookings of the properties that name her').toEqual([hers.id]);
		expect(await ids('&scope=mine', 'agent')).not.toContain(mine.id);
		(await api.get(`${bookings}?scope=all`, { as: 'guest' })).refused(403, 'forbidden');
	});

	test('the list comes in pages, newest first, and skips or repeats nothing', async () => {
		const { api, make } = platform();
		const listing = await make.stay();
		const made: string[] = [];
		for (let number = 0; number < 5; number += 1) made.unshift((await platform().held(listing, addDays(day(100), 3 * number), 3, 'admin')).id);
		const seen: string[] = [];
		let cursor = '';
		do {
			const page = (await api.get<Page<Booking>>(`${bookings}?limit=2${cursor}`, { as: 'admin' })).expect(200);
			expect(page.items.length).toBeLessThanOrEqual(2);
			seen.push(...page.items.map((booking) => booking.id));
			cursor = page.next_cursor ? `&cursor=${page.next_cursor}` : '';
		} while (cursor);
		expect(seen).toEqual(made);
	});

	test('guests say who they are', async () => {
		const quote = await platform().quote(await platform().make.stay(), day(30), 3);
		const body = { ...holdRequest(quote.id), guest_name: ' ', guest_email: 'nobody', guest_phone: '1', note: '' };
		const problem = (await platform().api.post(bookings, body, { as: 'guest' })).refused(422, 'invalid_request');
		expect(problem.errors?.map((error) => error.path).sort()).toEqual(['/guest_email', '/guest_name', '/guest_phone', '/note']);
	});
});

test('every move of a booking leaves a line in the audit trail, which nobody can change', async () => {
	const { make } = platform();
	const booking = await platform().booked(await make.stay(), day(30), 3);
	(await platform().cancel(booking.id)).expect(200);
	const lines = await make.database.query<{ event: string; actor: string }>(
		`SELECT event, actor FROM platform.audit WHERE entity = 'booking' AND entity_id = $1 ORDER BY id`,
		[booking.id]
	);
	expect(lines.map((line) => line.event)).toEqual(['held', 'confirmed', 'cancelled']);
	expect(lines.map((line) => line.actor)).toEqual(['user_demo_guest', 'user_demo_agent', 'user_demo_guest']);
	await expect(make.database.query('DELETE FROM platform.audit')).rejects.toThrow(/append-only/);
	await expect(make.database.query('UPDATE booking.quote SET total_minor = 1')).rejects.toThrow(/append-only/);
});
