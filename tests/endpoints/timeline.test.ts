// The office's calendar of all units, and the blocks on it.

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Call } from '../support/api.js';
import { addDays, day } from '../support/dates.js';
import { EventReader } from '../support/events.js';
import type { Block, Timeline } from '../support/messages.js';
import { useStaff } from '../support/staff.js';
import { allOf } from '../support/wait.js';

const { platform, agent, subject } = useStaff();
const timeline = async (query = '', call: Call = { as: 'admin' }, from = day(0), to = day(90)) =>
	(await platform().api.get<Timeline>(`/api/v1/office/timeline?from=${from}&to=${to}${query}`, call)).expect(200);
const stayOf = (name: string | null) => platform().make.stay({ agent: name === null ? null : subject(name) });

describe('the timeline', () => {
	test('shows what occupies a unit, with what the company may know of it', async () => {
		const listing = await stayOf('ana');
		const booking = await platform().booked(listing, day(10), 3);
		const held = await platform().held(listing, day(20), 3);
		const note = { from: day(30), to: day(32), kind: 'works', note: 'New roof' };
		const block = (await platform().api.post<Block>(`/api/v1/properties/${listing.property.id}/blocks`, note, agent('ana'))).expect(201);
		const { units, total_units } = await timeline('', agent('ana'));
		expect(total_units).toBe(1);
		expect(units[0]).toMatchObject({ property_id: listing.property.id, name: 'House (en)', place_slug: listing.property.place.slug });
		expect(units[0]?.entries).toEqual([
			{ source_id: booking.id, from: day(10), to: day(13), kind: 'stay', reason: 'booked', label: booking.code, is_elsewhere: false },
			{ source_id: held.id, from: day(20), to: day(23), kind: 'stay', reason: 'held', label: held.code, held_until: held.hold_expires_at, is_elsewhere: false },
			{ source_id: block.id, from: day(30), to: day(32), kind: 'works', reason: 'blocked', label: 'New roof', is_elsewhere: false }
		]);
	});

	test('shows agents their own properties, the others all, and guests none', async () => {
		const [mine, theirs, nobodys] = await allOf(['lea', 'max', null].map(stayOf));
		const ids = async (call: Call) => (await timeline('&limit=200', call)).units.map((unit) => unit.property_id);
		expect(await ids(agent('lea'))).toEqual([mine?.property.id]);
		for (const call of [agent('boss', true), { as: 'admin' } as const]) {
			expect(await ids(call)).toEqual(expect.arrayContaining([mine, theirs, nobodys].map((listing) => listing?.property.id)));
		}
		expect((await timeline(`&relatives_of=${theirs?.property.id}`, agent('lea'))).units).toEqual([]);
		for (const path of ['timeline?from=2027-01-01&to=2027-02-01', 'events']) {
			(await platform().api.get(`/api/v1/office/${path}`, { as: 'guest' })).refused(403, 'forbidden');
			(await platform().api.get(`/api/v1/office/${path}`)).refused(401, 'sign_in_required');
		}
	});

	test('shows on a flat what stands on the whole house, and on the house what stands on a flat', async () => {
		const { make } = platform();
		const building = await make.property({ kind: 'building', agent: subject('tom') });
		const flats = [await make.property({ kind: 'apartment', building, agent: subject('tom') }), await make.property({ kind: 'apartment', building, agent: subject('tom') })];
		await make.occupy(building, day(5), day(7), 'works');
		await make.occupy(flats[0] ?? building, day(9), day(11));
		const { units } = await timeline('', agent('tom'));
		expect(units[0]?.property_id).toBe(building.id);
		const entries = (id?: string) => units.find((unit) => unit.property_id === id)?.entries.map(({ from, is_elsewhere }) => [from, is_elsewhere]);
		expect(entries(building.id)).toEqual([[day(5), false], [day(9), true]]);
		expect(entries(flats[0]?.id)).toEqual([[day(5), true], [day(9), false]]);
		expect(entries(flats[1]?.id)).toEqual([[day(5), true]]);
		expect((await timeline(`&relatives_of=${flats[1]?.id}`, agent('tom'))).units.length).toBe(3);
	});

	test('comes in pages and is narrowed by place, kind and words', async () => {
		const { make } = platform();
		const place = await make.place();
		for (const kind of ['villa', 'house', 'villa']) await make.stay({ place, kind, agent: subject('pat') });
		const me = agent('pat');
		const first = await timeline('&limit=2', me);
		expect([first.units.length, first.total_units, first.next_cursor]).toEqual([2, 3, 2]);
		const rest = await timeline('&limit=2&cursor=2', me);
		expect([rest.units.length, rest.next_cursor]).toEqual([1, undefined]);
		expect(new Set([...first.units, ...rest.units].map((unit) => unit.property_id)).size).toBe(3);
		expect((await timeline('&cursor=50', me)).units).toEqual([]);
		expect((await timeline('&kind=house', me)).total_units).toBe(1);
		expect((await timeline('&kind=house,villa', me)).total_units).toBe(3);
		expect((await timeline(`&place=${place.slug}`, me)).total_units).toBe(3);
		expect((await timeline('&place=elsewhere', me)).total_units).toBe(0);
		expect((await timeline(`&q=${rest.units[0]?.reference.toLowerCase()}`, me)).total_units).toBe(1);
		expect((await timeline('&q=no%25such', me)).total_units).toBe(0);
	});

	test('leaves out holds that are over and days that only touch, and asks for a sensible stretch', async () => {
		const listing = await stayOf('kim');
		await platform().make.endHold((await platform().held(listing, day(40), 3)).id);
		await platform().make.occupy(listing.property, day(10), day(20));
		expect((await timeline('', agent('kim'), day(20), day(60))).units[0]?.entries).toEqual([]);
		expect((await timeline('', agent('kim'), day(19), day(20))).units[0]?.entries.length).toBe(1);
		for (const to of [day(0), addDays(day(0), 201)]) {
			(await platform().api.get(`/api/v1/office/timeline?from=${day(0)}&to=${to}`, { as: 'admin' })).refused(422, 'invalid_request');
		}
	});
});

describe('a block', () => {
	async function blocked(from: number, to: number) {
		const listing = await stayOf('ana');
		const call = agent('ana');
		const block = (await platform().api.post<Block>(`/api/v1/properties/${listing.property.id}/blocks`, { from: day(from), to: day(to), kind: 'owner_block' }, call)).expect(201);
		const address = `/api/v1/blocks/${block.id}`;
		const tag = (await platform().api.get(address, call)).headers['etag'] as string;
		const change = (body: unknown, headers: Record<string, string> = { 'If-Match': tag }, by = call) => platform().api.patch<Block>(address, body, { ...by, headers });
		return { listing, block, address, tag, change };
	}

	test('moves to other days, over its own old ones too, and gives the old ones back', async () => {
		const { listing, block, address, change } = await blocked(30, 35);
		const moved = (await change({ from: day(33), to: day(40), kind: 'works', note: 'Pool' })).expect(200);
		expect(moved).toEqual({ ...block, from: day(33), to: day(40), kind: 'works', note: 'Pool' });
		expect(await platform().unavailable(listing.property.id, day(20), 60)).toEqual([{ from: day(33), to: day(40), reason: 'blocked' }]);
		expect((await platform().api.get(address, agent('ana'))).expect(200)).toEqual(moved);
		const [line] = await platform().make.database.query(`SELECT event, before, after FROM platform.audit WHERE entity_id = $1 ORDER BY id DESC LIMIT 1`, [block.id]);
		expect(line).toEqual({ event: 'changed', before: block, after: moved });
	});

	test('stays where it is when the new days are taken', async () => {
		const { listing, block, change } = await blocked(30, 35);
		await platform().make.occupy(listing.property, day(38), day(42));
		const problem = (await change({ from: day(36), to: day(40), kind: 'works' })).refused(409, 'nights_taken');
		expect(problem.occupants).toEqual([{ from: day(38), to: day(42), reason: 'booked' }]);
		expect((await platform().unavailable(listing.property.id, day(29), 8))[0]).toMatchObject({ from: block.from, to: block.to });
	});

	test('is changed only by who has read it as it is', async () => {
		const { change } = await blocked(30, 35);
		const wanted = { from: day(30), to: day(36), kind: 'owner_block' };
		(await change(wanted, {})).refused(428, 'precondition_required');
		(await change(wanted)).expect(200);
		(await change({ ...wanted, to: day(37) })).refused(412, 'changed_meanwhile');
		(await change({ from: day(5), to: day(5), kind: 'works' })).refused(422, 'invalid_request');
	});

	test('of another agent does not exist', async () => {
		const { address, tag, change } = await blocked(30, 35);
		(await platform().api.get(address, agent('max'))).refused(404, 'not_found');
		(await change({ from: day(1), to: day(2), kind: 'works' }, { 'If-Match': tag }, agent('max'))).refused(404, 'not_found');
		(await platform().api.get(`/api/v1/blocks/${randomUUID()}`, { as: 'admin' })).refused(404, 'not_found');
		(await platform().api.get(address, { as: 'guest' })).refused(403, 'forbidden');
	});
});

test('a booking made elsewhere reaches open timelines of those who may see it, and of no others', async () => {
	const { server } = platform();
	const open = (call: Call & { as: { token: string } }) => EventReader.open(`${server.origin}/api/v1/office/events`, { Authorization: `Bearer ${call.as.token}` });
	const listing = await stayOf('zoe');
	const [owner, boss, stranger] = [await open(agent('zoe')), await open(agent('boss', true)), await open(agent('max'))];
	await platform().booked(listing, day(10), 3);
	for (const reader of [owner, boss]) await reader.told('calendar_changed', { property_id: listing.property.id });
	expect(stranger.events).toEqual([]);
	for (const reader of [owner, boss, stranger]) reader.close();
});
