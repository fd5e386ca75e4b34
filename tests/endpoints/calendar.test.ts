import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../support/dates.js';
import { EventReader } from '../support/events.js';
import type { Block, Calendar, Page } from '../support/messages.js';
import { usePlatform } from '../support/platform.js';

const platform = usePlatform();
const calendarOf = (id: string, from: string, to: string) => `/api/v1/properties/${id}/calendar?from=${from}&to=${to}`;
const blocksOf = (id: string) => `/api/v1/properties/${id}/blocks`;

describe('the calendar of a property', () => {
	test('says what is taken and why, and nothing of who', async () => {
		const { make, api } = platform();
		const listing = await make.stay();
		const { property } = listing;
		await make.occupy(property, day(10), day(12), 'stay');
		await make.occupy(property, day(12), day(14), 'works');
		await make.occupy(property, day(14), day(16), 'lease');
		await make.occupy(property, day(16), day(18), 'sale');
		await make.occupy(property, day(18), day(20), 'channel');
		const calendar = (await api.get<Calendar>(calendarOf(property.id, day(0), day(60)))).expect(200);
		expect(calendar).toMatchObject({ property_id: property.id, from: day(0), to: day(60), time_zone: 'Europe/Lisbon' });
		expect(calendar.unavailable.map((taken) => taken.reason)).toEqual(['booked', 'blocked', 'lease', 'sale', 'booked']);
		expect(Object.keys(calendar.unavailable[0] ?? {}).sort()).toEqual(['from', 'reason', 'to']);
	});

	test('shows what reaches into the asked days, and nothing that only touches them', async () => {
		const { make } = platform();
		const { property } = await make.stay();
		await make.occupy(property, day(10), day(20));
		expect((await platform().unavailable(property.id, day(15), 1)).length).toBe(1);
		expect((await platform().unavailable(property.id, day(5), 5)).length).toBe(0);
		expect((await platform().unavailable(property.id, day(20), 5)).length).toBe(0);
	});

	test('needs a sensible stretch of days', async () => {
		const { make, api } = platform();
		const { property } = await make.stay();
		(await api.get(calendarOf(property.id, day(0), addDays(day(0), 800)))).expect(200);
		for (const to of [day(0), day(-1), addDays(day(0), 801)]) (await api.get(calendarOf(property.id, day(0), to))).refused(422, 'invalid_request');
		const problem = (await api.get(`/api/v1/properties/${property.id}/calendar?from=today`)).refused(422, 'invalid_request');
		expect(problem.errors?.map((error) => `${error.path} ${error.code}`)).toEqual(['?from invalid_value', '?to required']);
	});

	test.each([
		['0000-01-01', '0000-02-01'],
		['9999-12-01', '9999-12-31']
	])('of days that nobody lives in (%s) is empty or refused, not our fault', async (from, to) => {
		const { property } = await platform().make.stay();
		const reply = await platform().api.get(calendarOf(property.id, from, to));
		expect([200, 422]).toContain(reply.status);
	});

	test('does not exist for an unknown property', async () => {
		const { api } = platform();
		(await api.get(calendarOf(randomUUID(), day(0), day(9)))).refused(404, 'not_found');
		(await api.get(`/api/v1/properties/${randomUUID()}/calendar/changes`)).refused(404, 'not_found');
	});
});

describe('changes', () => {
	test('reach an open page: after a hold, a confirmation, a cancellation and a block', async () => {
		const { make, server } = platform();
		const listing = await make.stay();
		const other = await make.stay();
		const changes = (id: string) => EventReader.open(`${server.origin}/api/v1/properties/${id}/calendar/changes`);
		const reader = await changes(listing.property.id);
		const bystander = await changes(other.property.id);
		expect(reader.response.statusCode).toBe(200);
		expect(reader.response.headers['content-type']).toBe('text/event-stream');

		const next = async () => {
			const event = await reader.next('calendar_changed');
			expect(JSON.parse(event.data)).toEqual({ property_id: listing.property.id });
			reader.events.length = 0;
		};
		const booking = await platform().held(listing, day(30), 3);
		await next();
		(await platform().confirm(booking.id)).expect(200);
		await next();
		(await platform().cancel(booking.id)).expect(200);
		await next();
		(await platform().api.post(blocksOf(listing.property.id), { from: day(50), to: day(52), kind: 'works' }, { as: 'agent' })).expect(201);
		await next();
		expect(bystander.events).toEqual([]);
		reader.close();
		bystander.close();
	});
});

describe('blocks of an owner', () => {
	test('take days off the market, with the reason for the company only, and give them back', async () => {
		const { make, api } = platform();
		const listing = await make.stay();
		const request = { from: day(30), to: day(35), kind: 'owner_block', note: 'The owner’s summer.' };
		const block = (await api.post<Block>(blocksOf(listing.property.id), request, { as: 'agent' })).expect(201);
		expect(block).toMatchObject({ property_id: listing.property.id, ...request });
		expect((await api.get<Page<Block>>(blocksOf(listing.property.id), { as: 'agent' })).expect(200).items).toEqual([block]);
		expect(await platform().unavailable(listing.property.id, day(29), 10)).toEqual([{ from: day(30), to: day(35), reason: 'blocked' }]);
		const wanted = { listing_id: listing.id, check_in: day(33), check_out: day(37), guests: 2 };
		(await api.post('/api/v1/quotes', wanted)).refused(422, 'stay_refused');

		const gone = await api.delete(`/api/v1/blocks/${block.id}`, { as: 'agent' });
		expect(gone.status).toBe(204);
		(await api.delete(`/api/v1/blocks/${block.id}`, { as: 'agent' })).refused(404, 'not_found');
		(await api.post('/api/v1/quotes', wanted)).expect(201);
	});

	test('are refused over a stay, and over a part of a building that is taken', async () => {
		const { make, api } = platform();
		const building = await make.property({ kind: 'building' });
		const flat = await make.stay({ property: await make.property({ kind: 'apartment', building }) });
		await platform().booked(flat, day(30), 3);
		const problem = (await api.post(blocksOf(building.id), { from: day(32), to: day(40), kind: 'works' }, { as: 'agent' })).refused(
			409,
			'nights_taken'
		);
		expect(problem.occupants).toEqual([{ from: day(30), to: day(33), reason: 'booked' }]);
		(await api.post(blocksOf(building.id), { from: day(33), to: day(40), kind: 'works' }, { as: 'agent' })).expect(201);
	});

	test.each([['another agent’s', 'user_demo_agent'], ['nobody’s', null]])('do not exist for an agent on %s property', async (_whose, agent) => {
		const { make, api } = platform();
		const { property } = await make.stay({ agent });
		const request = { from: day(30), to: day(35), kind: 'works' };
		(await api.post(blocksOf(property.id), request, { as: 'agent2' })).refused(404, 'not_found');
		(await api.get(blocksOf(property.id), { as: 'agent2' })).refused(404, 'not_found');
		const block = (await api.post<Block>(blocksOf(property.id), request, { as: 'admin' })).expect(201);
		(await api.delete(`/api/v1/blocks/${block.id}`, { as: 'agent2' })).refused(404, 'not_found');
		expect((await api.get<Page<Block>>(blocksOf(property.id), { as: 'admin' })).expect(200).items).toEqual([block]);
	});

	test('cannot remove a guest’s stay', async () => {
		const booking = await platform().booked(await platform().make.stay(), day(30), 3);
		(await platform().api.delete(`/api/v1/blocks/${booking.id}`, { as: 'agent' })).refused(404, 'not_found');
	});

	test('need days in order and a known kind', async () => {
		const { make, api } = platform();
		const { property } = await make.stay();
		const problem = (await api.post(blocksOf(property.id), { from: day(3), to: day(3), kind: 'owner_block' }, { as: 'agent' })).refused(
			422,
			'invalid_request'
		);
		expect(problem.errors?.map((error) => error.path)).toEqual(['/to']);
		(await api.post(blocksOf(property.id), { from: day(3), to: day(4), kind: 'holiday' }, { as: 'agent' })).refused(422, 'invalid_request');
		(await api.post(blocksOf(randomUUID()), { from: day(3), to: day(4), kind: 'works' }, { as: 'agent' })).refused(404, 'not_found');
	});

	test.each([
		['0000-01-01', '0000-01-04'],
		['9999-12-28', '9999-12-31']
	])('on days that nobody lives in (%s) are no fault of ours', async (from, to) => {
		const { make, api } = platform();
		const { property } = await make.stay();
		const reply = await api.post(blocksOf(property.id), { from, to, kind: 'works' }, { as: 'agent' });
		expect([201, 422]).toContain(reply.status);
	});
});
