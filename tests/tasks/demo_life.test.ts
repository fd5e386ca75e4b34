// What has happened in the demo portfolio: it is alive for who sees it first, and all of it could really have happened.

import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Api } from '../support/api.js';
import { Database } from '../support/database.js';
import { addDays, day } from '../support/dates.js';
import { estateBinary, patience, redisUrl, root } from '../support/environment.js';
import { expectNoOverlap } from '../support/invariants.js';
import type { Booking, Money, Page } from '../support/messages.js';
import { Server } from '../support/server.js';

interface Reconciliation {
	currencies: { difference: Money; wrong: number }[];
	wrong: unknown[];
}
interface StayReport {
	total: { stays: number };
	check: { stays: number; difference: Money };
}
type DeskDay = Record<'arrivals' | 'departures' | 'in_house' | 'cleanings', unknown[]>;
interface ReviewLine {
	state: string;
	listing_slug: string;
}

const demo = path.join(root, 'data/demo');
let database: Database;
let server: Server;
let api: Api;
let first: { stdout: string; stderr: string };

function seed(...words: string[]) {
	const env = { ...process.env, ESTATE_ENV: 'test', DATABASE_URL: database.url, REDIS_URL: redisUrl() };
	return promisify(execFile)(estateBinary(), ['seed', ...words], { env });
}

const count = (sql: string) => database.value<number>(`SELECT count(*) FROM ${sql}`);

beforeAll(async () => {
	database = await Database.create();
	await seed('--demo', demo);
	first = await seed('--demo-life', demo);
	expect(await count("messaging.mail WHERE state IN ('waiting', 'sending', 'sent')")).toBe(0);
	// Open pages may still hear of calendars.
	expect(await count("platform.outbox WHERE delivered_at IS NULL AND topic <> 'calendar.changed'")).toBe(0);
	server = await Server.start({ databaseUrl: database.url, environment: {} });
	api = await Api.open(server.origin);
}, 120_000 * patience);
afterAll(async () => {
	api?.close();
	await server?.stop();
	await database?.drop();
}, 60_000);

describe('the life of the demo portfolio', () => {
	test('has come to its end without a refusal', () => {
		expect(first.stderr).toBe('');
		expect(first.stdout).toContain('Lived through');
	});

	test('is in books that balance and agree with what guests were quoted', async () => {
		const found = (await api.get<Reconciliation>('/api/v1/office/ledger/reconciliation', { as: 'admin' })).expect(200);
		expect(found.wrong).toEqual([]);
		expect(found.currencies.map(({ difference, wrong }) => [difference.amount_minor, wrong])).toEqual([[0, 0]]);
		expect(await database.value('SELECT coalesce(sum(amount_minor), 0)::bigint FROM ledger.entry')).toBe(0);
		await expectNoOverlap(database);
		const path = `/api/v1/office/reports/stays?from=${addDays(day(0), -330).slice(0, 7)}&to=${addDays(day(0), 300).slice(0, 7)}`;
		const report = (await api.get<StayReport>(path, { as: 'admin' })).expect(200);
		expect(report.total.stays).toBeGreaterThan(40);
		expect(report.check).toMatchObject({ difference: { amount_minor: 0 } });
	});

	test('shows in the desk, the inbox, reviews, conversations, transfers and channels', async () => {
		const desk = (await api.get<DeskDay>(`/api/v1/office/desk?date=${day(0)}`, { as: 'agent' })).expect(200);
		expect(desk.arrivals.length).toBeGreaterThanOrEqual(2);
		expect(desk.departures.length).toBeGreaterThanOrEqual(2);
		expect(desk.in_house.length).toBeGreaterThanOrEqual(2);
		expect(desk.cleanings.length).toBeGreaterThanOrEqual(1);
		const enquiries = (await api.get<Page<{ state: string }>>('/api/v1/enquiries', { as: 'admin' })).expect(200);
		expect(new Set(enquiries.items.map(({ state }) => state))).toEqual(new Set(['assigned', 'answered', 'closed']));
		const reviews = (await api.get<Page<ReviewLine> & { counts: Record<string, number> }>('/api/v1/office/reviews', { as: 'agent' })).expect(200);
		expect(reviews.counts.submitted).toBe(2);
		expect(reviews.counts.published).toBeGreaterThanOrEqual(10);
		const published = reviews.items.find(({ state }) => state === 'published');
		const shown = (await api.get<Page<unknown>>(`/api/v1/listings/${published?.listing_slug}/reviews`)).expect(200);
		expect(shown.items.length).toBeGreaterThanOrEqual(1);
		const talks = (await api.get<{ unread: number }>('/api/v1/office/conversations', { as: 'agent' })).expect(200);
		expect(talks.unread).toBe(2);
		const transfers = (await api.get<Page<unknown>>('/api/v1/office/payments/transfers', { as: 'admin' })).expect(200);
		expect(transfers.items.length).toBeGreaterThanOrEqual(2);
		expect(await count('channels.connection')).toBe(3);
	});

	test('gives both demo guests trips of several kinds', async () => {
		for (const person of ['guest', 'guest2'] as const) {
			const { items } = (await api.get<Page<Booking>>('/api/v1/bookings', { as: person })).expect(200);
			expect(new Set(items.map(({ state }) => state)).size).toBeGreaterThanOrEqual(3);
		}
	});

	test('has a request that waits for an answer', async () => {
		const { items } = (await api.get<Page<Booking & { answer_by?: string }>>('/api/v1/bookings?scope=all&limit=100', { as: 'agent' })).expect(200);
		const asked = items.filter(({ answer_by }) => answer_by);
		expect(asked).toHaveLength(1);
		expect(asked[0]?.state).toBe('pending');
	});

	test('has told nobody of what is made up', async () => {
		const mails = (await api.get<Page<{ state: string; kind: string }>>('/api/v1/office/mail', { as: 'admin' })).expect(200);
		expect(mails.items.length).toBeGreaterThan(0);
		// A new enquiry may be late by now; that is no history.
		expect(mails.items.filter(({ state, kind }) => state !== 'withdrawn' && kind !== 'enquiry_late')).toEqual([]);
	});

	test('is lived once', async () => {
		const before = await count('booking.booking');
		const again = await seed('--demo-life', demo);
		expect(again.stdout).toContain('already');
		expect(await count('booking.booking')).toBe(before);
	});
});
