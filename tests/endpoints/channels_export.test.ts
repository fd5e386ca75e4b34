// Our calendar, as other channels read it, and what a silent channel means for booking.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../support/dates.js';
import { calendar, Channel } from '../support/feeds.js';
import type { Listing } from '../support/fixtures.js';
import { usePlatform } from '../support/platform.js';
import { until } from '../support/wait.js';

const platform = usePlatform({ ESTATE_FEED_SOURCES: 'internet_and_loopback', ESTATE_CALENDAR_DOMAIN: 'cal.example' });
let channel: Channel;
beforeAll(async () => {
	channel = await Channel.open();
});
afterAll(() => channel?.close());

interface Connection {
	id: string;
	channel: string;
	health: string;
	export_path: string;
	exported_at?: string;
}
const list = async (listing: Listing) =>
	(await platform().api.get<{ items: Connection[] }>(`/api/v1/office/channels?property_id=${listing.property.id}`, { as: 'agent' })).expect(200).items;

async function connect(listing: Listing, name: string, feed_url?: string): Promise<Connection> {
	const body = { channel: name, feed_url, end_is_last_night: false, is_enabled: true };
	const { id } = (await platform().api.post<{ id: string }>(`/api/v1/office/properties/${listing.property.id}/channels`, body, { as: 'agent' })).expect(201);
	return until('it is connected, and read', async () => (await list(listing)).find((each) => each.id === id && each.health !== 'waiting'));
}
const read = (at: string, headers: Record<string, string> = {}) => platform().api.get<string>(at, { headers });
const text = async (at: string) => {
	const answer = await read(at);
	expect(answer.status).toBe(200);
	return answer.text;
};
/** The lines of one event. */
const event = (ics: string, uid: string) => ics.split('BEGIN:VEVENT').find((part) => part.includes(`UID:${uid}`)) ?? '';
const compact = (date: string) => date.replaceAll('-', '');

test('a stay goes out without a word of its guest, and under the same name for good', async () => {
	const listing = await platform().make.stay({ preparation_days: 1 });
	const { export_path } = await connect(listing, 'Airbnb');
	expect(await text(export_path)).not.toContain('VEVENT');
	const held = await platform().held(listing, day(10), 3);
	expect(await text(export_path), 'nobody has confirmed it').not.toContain('VEVENT');
	(await platform().confirm(held.id, 'admin')).expect(200);
	const ics = await text(export_path);
	expect(ics).toContain(`UID:${held.id}@cal.example\r\n`);
	expect(event(ics, held.id)).toContain(`DTSTART;VALUE=DATE:${compact(day(10))}\r\nDTEND;VALUE=DATE:${compact(day(14))}\r\n`);
	expect(event(ics, held.id)).toContain('TRANSP:OPAQUE');
	expect(event(ics, held.id)).toContain('SEQUENCE:0');
	expect(ics).not.toMatch(/Gabrielle|example\.com|EUR/);
	(await platform().cancel(held.id)).expect(200);
	expect(await text(export_path)).not.toContain('VEVENT');
});

test('nights that are kept for days, for a request or a transfer, are not sold elsewhere meanwhile', async () => {
	const listing = await platform().make.stay();
	const { export_path } = await connect(listing, 'Airbnb');
	await platform().make.database.query(`UPDATE calendar.unit SET is_instant = false WHERE id = $1`, [listing.property.id]);
	const asked = await platform().held(listing, day(10), 3);
	expect(event(await text(export_path), asked.id)).toContain('SUMMARY:Reserved');
	await platform().make.endHold(asked.id);
	expect(await text(export_path)).not.toContain('VEVENT');
});

test('a block that moves has the next sequence', async () => {
	const listing = await platform().make.stay();
	const { export_path } = await connect(listing, 'Vrbo');
	const block = (await platform().api.post<{ id: string }>(`/api/v1/properties/${listing.property.id}/blocks`, { from: day(5), to: day(8), kind: 'owner_block' }, { as: 'agent' })).expect(201);
	expect(event(await text(export_path), block.id)).toMatch(/SEQUENCE:0\r\n[^]*SUMMARY:Not available/);
	const address = `/api/v1/blocks/${block.id}`;
	const tag = (await platform().api.get(address, { as: 'agent' })).headers['etag'] as string;
	(await platform().api.patch(address, { from: day(6), to: day(9), kind: 'owner_block' }, { as: 'agent', headers: { 'If-Match': tag } })).expect(200);
	expect(event(await text(export_path), block.id)).toContain('SEQUENCE:1');
});

test('what has not changed is not sent again', async () => {
	const listing = await platform().make.stay();
	const { export_path } = await connect(listing, 'Airbnb');
	await platform().booked(listing, day(10), 3);
	const first = await read(export_path);
	expect(first.headers['content-type']).toBe('text/calendar; charset=utf-8');
	const tag = first.headers['etag'] as string;
	expect((await read(export_path, { 'If-None-Match': tag })).status).toBe(304);
	await platform().booked(listing, day(20), 3);
	expect((await read(export_path, { 'If-None-Match': tag })).status).toBe(200);
	expect((await list(listing))[0]?.exported_at).toBeDefined();
});

test('a channel is told what the others have sold, and never what it has told us', async () => {
	const listing = await platform().make.stay();
	const airbnb = await connect(listing, 'Airbnb', channel.says('/a.ics', calendar({ uid: 'from-airbnb', from: day(10), to: day(13) })));
	const ours = await platform().booked(listing, day(20), 3);
	// Booking.com repeats what it has read from us, and has closed days of its own.
	const closed = { summary: 'CLOSED - Not available' };
	const booking = await connect(listing, 'Booking.com', channel.says('/b.ics', calendar(
		{ uid: 'echo', from: day(20), to: day(23), ...closed },
		{ uid: 'own', from: day(30), to: day(32), ...closed },
		{ uid: `${ours.id}@cal.example`, from: day(20), to: day(23) }
	)));
	const days = async (at: string) => [...(await text(at)).matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, date]) => date).sort();
	expect(await days(airbnb.export_path)).toEqual([compact(day(20)), compact(day(30))]);
	expect(await days(booking.export_path)).toEqual([compact(day(10)), compact(day(20))]);
	expect(await platform().make.database.value(`SELECT count(*) FROM channels.block WHERE state = 'conflict'`)).toBe(0);
	// The echo outlives what it repeats by some minutes: it keeps the days, but nobody is told of it.
	(await platform().cancel(ours.id)).expect(200);
	await until('the echo has the days', async () => (await platform().unavailable(listing.property.id, day(20), 3)).length === 1);
	expect(await days(airbnb.export_path)).toEqual([compact(day(30))]);
});

test('an address that was not given out leads nowhere, and neither does an old one', async () => {
	const listing = await platform().make.stay();
	const { id, export_path } = await connect(listing, 'Airbnb');
	for (const wrong of ['/api/v1/calendars/0000000000000000000000000000000000000000000000.ics', export_path.replace('.ics', ''), `/api/v1/calendars/${id}.ics`]) {
		(await read(wrong)).refused(404, 'not_found');
	}
	(await platform().api.post(`/api/v1/office/channels/${id}/rotate`, undefined, { as: 'agent' })).expect(200);
	(await read(export_path)).refused(404, 'not_found');
	await text((await list(listing))[0]?.export_path ?? '');
});

test('a channel that has been silent for long takes instant booking away, and gives it back', async () => {
	const listing = await platform().make.stay();
	const { database } = platform().make;
	const is_instant = () => database.value<boolean>(`SELECT is_instant FROM calendar.unit WHERE id = $1`, [listing.property.id]);
	const { id } = await connect(listing, 'Airbnb', channel.says('/silent.ics', calendar()));
	expect(await is_instant()).toBe(true);
	channel.on('/silent.ics', (_, response) => void response.writeHead(500).end());
	await database.query(`UPDATE channels.connection SET succeeded_at = now() - interval '121 minutes', watched_since = now() - interval '1 day' WHERE id = $1`, [id]);
	await until('the channel is taken for silent', async () => !(await is_instant()), 20_000);
	expect((await list(listing))[0]?.health).toBe('stale');
	channel.says('/silent.ics', calendar());
	await database.query(`UPDATE channels.connection SET next_poll_at = now() WHERE id = $1`, [id]);
	await until('it is trusted again', is_instant);
	expect((await list(listing))[0]?.health).toBe('healthy');
}, 60_000);
