// Other channels: their calendars come onto ours, and ours goes out to them.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Call } from '../support/api.js';
import { day } from '../support/dates.js';
import { EventReader } from '../support/events.js';
import { calendar, Channel, type FeedEvent } from '../support/feeds.js';
import type { Listing } from '../support/fixtures.js';
import { useStaff } from '../support/staff.js';
import { until } from '../support/wait.js';

interface Settings {
	id: string;
	channel: string;
	feed_url?: string;
}
interface Connection extends Settings {
	property: { id: string };
	health: string;
	is_being_read: boolean;
	succeeded_at?: string;
	attempted_at?: string;
	failure?: string;
	failure_detail?: string;
	failures: number;
	event_count: number;
	conflict_count: number;
	export_path: string;
}
interface Conflict {
	channel: string;
	from: string;
	to: string;
	property: { id: string };
	occupants: { from: string; to: string; kind: string; label?: string; source_id?: string }[];
}

const { platform, agent, subject } = useStaff({ ESTATE_FEED_SOURCES: 'internet_and_loopback' });
let channel: Channel;
beforeAll(async () => {
	channel = await Channel.open();
});
afterAll(() => channel?.close());

const me = () => agent('ana');
const stay = (who = 'ana') => platform().make.stay({ agent: subject(who) });
const office = '/api/v1/office/channels';
let paths = 0;
const path = () => `/feeds/${(paths += 1)}.ics?secret=s3cret`;
const request = (changes: object = {}) => ({ channel: 'Airbnb', end_is_last_night: false, is_enabled: true, ...changes });

const connect = async (listing: Listing, feed_url: string | undefined, changes: object = {}, call: Call = me()) =>
	(await platform().api.post<Settings>(`/api/v1/office/properties/${listing.property.id}/channels`, request({ feed_url, ...changes }), call)).expect(201);
const connections = async (listing: Listing, call: Call = me()) =>
	(await platform().api.get<{ items: Connection[] }>(`${office}?property_id=${listing.property.id}`, call)).expect(200).items;
const only = async (listing: Listing) => {
	const [connection] = await connections(listing);
	if (!connection) throw new Error('not connected');
	return connection;
};
const conflicts = async (listing: Listing, call: Call = me()) =>
	(await platform().api.get<{ items: Conflict[] }>(`${office}/conflicts?property_id=${listing.property.id}`, call)).expect(200).items;
/** Until the last reading has come to this. */
const becomes = (listing: Listing, what: Partial<Connection>) =>
	until(`the connection is ${JSON.stringify(what)}`, async () => {
		const found = await only(listing);
		return Object.entries(what).every(([name, value]) => found[name as keyof Connection] === value) && found;
	});
const taken = (listing: Listing) => platform().unavailable(listing.property.id, day(0), 120);
/** Lets the next reading be due, as if minutes had passed. */
const later = (id: string) =>
	platform().make.database.query(`UPDATE channels.connection SET next_poll_at = now(), attempted_at = attempted_at - interval '1 minute' WHERE id = $1`, [id]);

/** A unit whose channel has been read once. */
async function connected(events: FeedEvent[], changes: object = {}) {
	const listing = await stay();
	const at = path();
	const { id } = await connect(listing, channel.says(at, calendar(...events)), changes);
	await becomes(listing, { health: 'healthy' });
	const says = async (text: string) => {
		channel.says(at, text);
		const before = (await only(listing)).succeeded_at;
		await later(id);
		await until('it has been read again', async () => (await only(listing)).succeeded_at !== before);
	};
	return { listing, id, at, says };
}

describe('what a channel has sold', () => {
	test('is taken here, and nobody can book it', async () => {
		const { listing } = await connected([
			{ uid: 'a', from: day(10), to: day(13) },
			{ uid: 'b', from: day(20), to: day(22), summary: 'Airbnb (Not available)' }
		]);
		expect(await taken(listing)).toEqual([
			{ from: day(10), to: day(13), reason: 'booked' },
			{ from: day(20), to: day(22), reason: 'blocked' }
		]);
		expect(await only(listing)).toMatchObject({ event_count: 2, conflict_count: 0, failures: 0 });
		const wanted = { listing_id: listing.id, check_in: day(12), check_out: day(15), guests: 2 };
		expect((await platform().api.post('/api/v1/quotes', wanted)).refused(422, 'stay_refused').violations?.[0]?.rule).toBe('unavailable');
		const { units } = (await platform().api.get<{ units: { entries: object[] }[] }>(`/api/v1/office/timeline?from=${day(0)}&to=${day(60)}&relatives_of=${listing.property.id}`, me())).expect(200);
		expect(units[0]?.entries).toMatchObject([
			{ kind: 'channel', reason: 'booked', label: 'Airbnb' },
			{ kind: 'channel', reason: 'blocked', label: 'Airbnb' }
		]);
	});

	test('moves, is cancelled, and vanishes', async () => {
		const { listing, says } = await connected([{ uid: 'a', from: day(10), to: day(13) }, { uid: 'b', from: day(20), to: day(22) }]);
		await says(calendar({ uid: 'a', from: day(11), to: day(14) }, { uid: 'b', from: day(20), to: day(22), status: 'CANCELLED' }));
		expect(await taken(listing)).toEqual([{ from: day(11), to: day(14), reason: 'booked' }]);
		await says(calendar());
		expect(await taken(listing)).toEqual([]);
	});

	test('ends with the last night where the channel means it so', async () => {
		const { listing } = await connected([{ uid: 'a', from: day(10), to: day(12) }, { uid: 'b', from: day(20) }], { end_is_last_night: true });
		expect(await taken(listing)).toEqual([
			{ from: day(10), to: day(13), reason: 'booked' },
			{ from: day(20), to: day(21), reason: 'booked' }
		]);
	});

	test('does not vanish at once when much of it vanishes', async () => {
		const events = [10, 20, 30, 40].map((from) => ({ uid: `x${from}`, from: day(from), to: day(from + 2) }));
		const { listing, id, says } = await connected(events);
		await says(calendar());
		expect((await taken(listing)).length).toBe(4);
		const due = await platform().make.database.value<number>(`SELECT extract(epoch FROM next_poll_at - now())::int FROM channels.connection WHERE id = $1`, [id]);
		expect(due).toBeLessThanOrEqual(120);
		await says(calendar());
		expect(await taken(listing)).toEqual([]);
	});
});

describe('a booking of ours', () => {
	test('is never overwritten: the conflict is shown to whom it concerns, and ends by itself', async () => {
		const { server } = platform();
		const open = (call: Call & { as: { token: string } }) => EventReader.open(`${server.origin}/api/v1/office/events`, { Authorization: `Bearer ${call.as.token}` });
		const [mine, strange] = [await open(me()), await open(agent('max'))];
		const { listing, says, id } = await connected([]);
		const booking = await platform().booked(listing, day(10), 3);
		await says(calendar({ uid: 'a', from: day(11), to: day(16) }));
		await mine.told('channels_changed', { property_id: listing.property.id, connection_id: id });
		expect(await taken(listing)).toEqual([
			{ from: day(10), to: day(13), reason: 'booked' },
			{ from: day(13), to: day(16), reason: 'booked' }
		]);
		const [conflict] = await conflicts(listing);
		expect(conflict).toMatchObject({ channel: 'Airbnb', from: day(11), to: day(16), property: { id: listing.property.id } });
		expect(conflict?.occupants).toMatchObject([{ from: day(10), to: day(13), kind: 'stay', label: booking.code, source_id: booking.id }]);
		expect(await conflicts(listing, agent('max'))).toEqual([]);
		expect((await only(listing)).conflict_count).toBe(1);

		(await platform().cancel(booking.id)).expect(200);
		await until('the conflict is over', async () => (await conflicts(listing)).length === 0);
		expect(await taken(listing)).toEqual([{ from: day(11), to: day(16), reason: 'booked' }]);
		const topics = await platform().make.database.query(`SELECT topic FROM platform.outbox WHERE topic LIKE 'channels.conflict%' AND payload->>'property_id' = $1 ORDER BY id`, [listing.property.id]);
		expect(topics.map(({ topic }) => topic)).toEqual(['channels.conflict_found', 'channels.conflict_resolved']);
		expect(strange.events).toEqual([]);
		for (const reader of [mine, strange]) reader.close();
	});

	test('stands on another unit of the house: an agent who does not run that is told only when', async () => {
		const { make } = platform();
		const building = await make.property({ kind: 'building', agent: subject('tom') });
		const flat = await make.stay({ property: await make.property({ kind: 'apartment', building, agent: subject('ana') }) });
		await make.occupy(building, day(10), day(14), 'works');
		await connect(flat, channel.says(path(), calendar({ uid: 'a', from: day(12), to: day(15) })));
		await until('there is a conflict', async () => (await conflicts(flat)).length > 0);
		expect((await conflicts(flat))[0]?.occupants).toEqual([{ from: day(10), to: day(14), kind: 'works', is_held: false }]);
		expect((await conflicts(flat, { as: 'admin' }))[0]?.occupants[0]).toHaveProperty('source_id');
	});
});

describe('a channel that misbehaves', () => {
	const big = `BEGIN:VCALENDAR\r\n${'X-FILL:0123456789\r\n'.repeat(150_000)}END:VCALENDAR\r\n`;
	const whole = calendar({ uid: 'a', from: day(10), to: day(13) });
	const cases: [name: string, failure: string, detail: string | undefined, setUp: (at: string) => string][] = [
		['breaks off in the middle of a calendar', 'incomplete', undefined, (at) => channel.says(at, whole.slice(0, -30))],
		['breaks off before the length it has promised', 'incomplete', undefined, (at) => channel.on(at, (_, response) => {
			response.writeHead(200, { 'Content-Length': whole.length + 100 }).write(whole, () => response.destroy());
		})],
		['sends a page', 'not_a_calendar', undefined, (at) => channel.says(at, '<!doctype html><html><body>Please sign in</body></html>')],
		['sends too much', 'too_large', undefined, (at) => channel.says(at, big)],
		['never stops', 'too_large', undefined, (at) => channel.on(at, (_, response) => {
			const more = (): void => void (response.destroyed || response.write('X'.repeat(60_000), more));
			response.writeHead(200);
			more();
		})],
		['has an error', 'http_status', '500', (at) => channel.on(at, (_, response) => void response.writeHead(500).end('oops'))],
		['says 304 though it was not asked for news', 'http_status', '304', (at) => channel.on(at, (_, response) => void response.writeHead(304).end())],
		['leads to the metadata of a cloud', 'forbidden_address', undefined, (at) => channel.on(at, (_, response) => void response.writeHead(302, { Location: 'http://169.254.169.254/latest/meta-data/' }).end())],
		['leads to a private network', 'forbidden_address', undefined, (at) => channel.on(at, (_, response) => void response.writeHead(301, { Location: 'http://192.168.0.1/' }).end())],
		['leads to a file', 'forbidden_address', undefined, (at) => channel.on(at, (_, response) => void response.writeHead(302, { Location: 'file:///etc/passwd' }).end())],
		['leads to another service', 'forbidden_address', undefined, (at) => channel.on(at, (_, response) => void response.writeHead(302, { Location: 'http://127.0.0.1:22/' }).end())],
		['leads round in a circle', 'too_many_redirects', undefined, (at) => channel.on(at, (_, response) => void response.writeHead(302, { Location: channel.url(at) }).end())],
		['hangs up', 'incomplete', undefined, (at) => channel.on(at, (_, response) => void response.destroy())],
		['repeats an event', 'recurring_event', 'weekly', (at) => channel.says(at, whole.replace('UID:a', 'UID:weekly\r\nRRULE:FREQ=HOURLY'))],
		['has an event that ends before it begins', 'unreadable_event', 'a', (at) => channel.says(at, calendar({ uid: 'a', from: day(13), to: day(10) }))]
	];
	test.each(cases)('%s', async (_, failure, detail, setUp) => {
		const { listing, id, at } = await connected([{ uid: 'before', from: day(30), to: day(33) }]);
		setUp(at);
		await later(id);
		const found = await becomes(listing, { health: 'failing', failure });
		expect(found.failure_detail ?? '').toBe(detail ?? '');
		expect(await taken(listing), 'what was read before stays').toEqual([{ from: day(30), to: day(33), reason: 'booked' }]);
		channel.says(at, calendar());
		await later(id);
		expect((await becomes(listing, { health: 'healthy' })).failures).toBe(0);
	});

	test('is followed to a new address', async () => {
		const listing = await stay();
		const [from, to] = [path(), path()];
		channel.says(to, whole);
		await connect(listing, channel.on(from, (_, response) => void response.writeHead(308, { Location: to }).end()));
		await becomes(listing, { health: 'healthy' });
		expect(await taken(listing)).toEqual([{ from: day(10), to: day(13), reason: 'booked' }]);
	});

	test('is slow: the others are read all the same, and the server can be stopped', async () => {
		const slow = await stay();
		const fast = await stay();
		await connect(slow, channel.on(path(), (_, response) => void response.writeHead(200).write('BEGIN:VCALENDAR\r\n')));
		await becomes(slow, { is_being_read: true });
		await connect(fast, channel.says(path(), whole));
		await becomes(fast, { health: 'healthy' });
		expect((await only(slow)).is_being_read).toBe(true);
	});

	test('is asked for news only', async () => {
		const listing = await stay();
		const at = path();
		const { id } = await connect(listing, channel.on(at, (asked, response) => {
			const headers = { ETag: '"v1"', 'Last-Modified': 'Tue, 01 Dec 2026 10:00:00 GMT' };
			if (asked.headers['if-none-match'] === '"v1"') response.writeHead(304, headers).end();
			else response.writeHead(200, headers).end(whole);
		}));
		const { succeeded_at } = await becomes(listing, { health: 'healthy' });
		await later(id);
		await until('it has been asked again', async () => (await only(listing)).succeeded_at !== succeeded_at);
		expect(channel.asked.findLast((asked) => asked.path === at)?.headers).toMatchObject({ 'if-none-match': '"v1"', 'if-modified-since': 'Tue, 01 Dec 2026 10:00:00 GMT' });
		expect(await taken(listing)).toEqual([{ from: day(10), to: day(13), reason: 'booked' }]);
	});
});

describe('a connection', () => {
	test('is refused where nothing is ever read', async () => {
		const listing = await stay();
		const post = (changes: object) => platform().api.post(`/api/v1/office/properties/${listing.property.id}/channels`, request(changes), me());
		for (const feed_url of ['ftp://example.com/x.ics', 'file:///etc/passwd', 'https://user:pass@example.com/', 'http://example.com:25/', 'webcal://x/']) {
			expect((await post({ feed_url })).refused(422, 'invalid_request').errors?.[0]?.path).toBe('/feed_url');
		}
		(await post({ channel: '' })).refused(422, 'invalid_request');
		await connect(listing, channel.says(path(), calendar()));
		(await post({ feed_url: (await only(listing)).feed_url })).refused(409, 'already_connected');
	});

	test('is changed by who has read it as it is, and its secret address stays out of the trail', async () => {
		const { listing, id } = await connected([{ uid: 'a', from: day(10), to: day(13) }]);
		const address = `${office}/${id}`;
		const read = await platform().api.get<Settings>(address, me());
		const tag = read.headers['etag'] as string;
		const put = (body: object, headers = {}) => platform().api.call<Settings>('PUT', address, { ...me(), body, headers });
		const { feed_url } = read.expect(200);
		(await put(request({ feed_url }))).refused(428, 'precondition_required');
		expect((await put(request({ feed_url, channel: 'Airbnb (2)', is_enabled: false }), { 'If-Match': tag })).expect(200).channel).toBe('Airbnb (2)');
		(await put(request({ feed_url }), { 'If-Match': tag })).refused(412, 'changed_meanwhile');
		expect(await only(listing)).toMatchObject({ health: 'paused' });
		expect((await taken(listing)).length, 'what was read stays taken').toBe(1);
		(await platform().api.post(`${address}/read`, undefined, me())).refused(409, 'nothing_to_read');
		(await platform().api.get(address, agent('max'))).refused(404, 'not_found');
		const lines = await platform().make.database.query(`SELECT event, before::text || after::text AS text FROM platform.audit WHERE entity_id = $1 ORDER BY id`, [id]);
		expect(lines.map(({ event }) => event)).toEqual(['added', 'changed']);
		expect(JSON.stringify(lines)).not.toContain('s3cret');
	});

	test('that is removed gives its days back', async () => {
		const { listing, id } = await connected([{ uid: 'a', from: day(10), to: day(13) }]);
		(await platform().api.call('DELETE', `${office}/${id}`, me())).expect(204);
		expect(await taken(listing)).toEqual([]);
		expect(await connections(listing)).toEqual([]);
	});

	test('is read at once when somebody wants it', async () => {
		const { listing, id, at } = await connected([]);
		await platform().make.database.query(`UPDATE channels.connection SET attempted_at = attempted_at - interval '1 minute' WHERE id = $1`, [id]);
		channel.says(at, calendar({ uid: 'a', from: day(10), to: day(13) }));
		(await platform().api.post(`${office}/${id}/read`, undefined, me())).expect(202);
		await until('it has been read', async () => (await taken(listing)).length === 1);
	});
});
