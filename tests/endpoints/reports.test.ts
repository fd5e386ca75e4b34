// The figures of reports against the ledger itself, over random bookings and cancellations.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../support/api.js';
import { addDays, day } from '../support/dates.js';
import type { Listing } from '../support/fixtures.js';
import type { Booking, Money } from '../support/messages.js';
import { usePlatform } from '../support/platform.js';

interface Figures {
	stays: number;
	nights_sold: number;
	nights_elsewhere: number;
	nights_available: number;
	occupancy_basis_points?: number;
	revenue: Money;
	adr?: Money;
	revpar?: Money;
	fees: Money;
	taxes: Money;
	lead_tenths?: number;
	length_tenths?: number;
}
interface Report {
	from: string;
	to: string;
	total: Figures;
	months: { month: string; figures: Figures }[];
	houses: { property_id: string; figures: Figures }[];
	lead_times: { stays: number }[];
	lengths: { stays: number }[];
	kept_of_cancelled: Money;
	check: { stays: number; by_bookings: Money; by_ledger: Money; difference: Money };
}

const platform = usePlatform();
const month = (date: string) => date.slice(0, 7);
const report = async (query: string, as: Person = 'agent') => (await platform().api.get<Report>(`/api/v1/office/reports/stays?${query}`, { as })).expect(200);
/** Numbers that are the same in every run. */
function numbers(seed: number): (least: number, most: number) => number {
	let state = seed;
	return (least, most) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return least + (state % (most - least + 1));
	};
}

const all = `from=${month(day(0))}&to=${month(addDays(day(0), 600))}`;
let houses: Listing[];
const kept: Booking[] = [];

beforeAll(async () => {
	const between = numbers(7);
	const { make } = platform();
	houses = [];
	for (let number = 0; number < 4; number += 1) {
		houses.push(await make.stay({ nightly_minor: between(7_001, 29_999), cleaning_minor: between(0, 9_999), min_nights: 1, window_days: 540, agent: number === 0 ? 'user_demo_agent2' : 'user_demo_agent' }));
	}
	for (const listing of houses) {
		let at = addDays(day(0), between(3, 20));
		for (let number = 0; number < 9; number += 1) {
			const nights = between(1, 24);
			const booking = await platform().booked(listing, at, nights);
			at = addDays(at, nights + between(0, 25));
			if (between(1, 4) === 1) (await platform().cancel(booking.id)).expect(200);
			else kept.push(booking);
		}
	}
	await platform().held(houses[0] as Listing, addDays(day(0), 500), 5);
}, 60_000);

/** What the ledger has of accounts, income as positive numbers; without whose part of it is whose. */
const ledger = (accounts: string, property?: string) =>
	platform().database.value<number>(
		`SELECT coalesce(-sum(amount_minor), 0)::bigint FROM ledger.entry JOIN ledger.journal ON journal.id = entry.journal_id
		 WHERE account = ANY ($1::text[]) AND ($2::uuid IS NULL OR property_id = $2) AND source_kind NOT IN ('owner_share', 'damage')`,
		[`{${accounts}}`, property ?? null]
	);

describe('every figure reconciles with the ledger', () => {
	test('revenue, fees and taxes over all months', async () => {
		const { total, months, check } = await report(all);
		expect(total.revenue.amount_minor).toBe(await ledger('2100,4000'));
		expect(months.reduce((sum, { figures }) => sum + figures.revenue.amount_minor, 0)).toBe(total.revenue.amount_minor);
		expect(total.fees.amount_minor).toBe(await ledger('2110,4100'));
		expect(total.taxes.amount_minor).toBe(await ledger('2200'));
		const quoted = kept.reduce((sum, booking) => sum + booking.total.amount_minor, 0);
		expect(check).toMatchObject({ stays: kept.length, by_bookings: { amount_minor: quoted }, by_ledger: { amount_minor: quoted }, difference: { amount_minor: 0 } });
	});

	test('of each house', async () => {
		const found = await report(all);
		for (const { property_id, figures } of found.houses) {
			expect(figures.revenue.amount_minor, property_id).toBe(await ledger('2100,4000', property_id));
			const alone = await report(`${all}&property_id=${property_id}`);
			expect(alone.total).toEqual(figures);
		}
		expect(found.houses).toHaveLength(houses.length);
	});

	test('when stays have been earned, shared with an owner, and something was broken, nothing changes', async () => {
		const before = await report(all);
		const [booking] = kept as [Booking];
		const nights = booking.lines[0]?.amount.amount_minor as number;
		const post = (kind: string, lines: [string, number][]) =>
			platform().database.query(
				`WITH journal AS (
				     INSERT INTO ledger.journal (date, currency, entry_count, source_module, source_kind, source_id, event, created_by, posted_at)
				     VALUES (current_date, 'EUR', $5, 'booking', $4, $1, 'earned', 'test', now()) RETURNING id, date, currency, entry_count
				 )
				 INSERT INTO ledger.entry (journal_id, position, entry_count, date, currency, account, amount_minor, property_id, listing_id, booking_id)
				 SELECT journal.id, line.position, journal.entry_count, journal.date, journal.currency, line.account, line.amount_minor, $2, $3, $1
				 FROM journal, unnest($6::text[], $7::bigint[]) WITH ORDINALITY AS line (account, amount_minor, position)`,
				[booking.id, booking.property_id, booking.listing_id, kind, lines.length, lines.map(([account]) => account), lines.map(([, amount]) => amount)]
			);
		await post('stay', [['2100', nights], ['4000', -nights]]);
		expect(await report(all)).toEqual(before);
		await post('owner_share', [['4000', nights], ['2300', 100 - nights], ['4200', -100]]);
		await post('damage', [['1100', 5_000], ['4400', -5_000]]);
		expect(await report(all)).toEqual(before);
	});

	test('nights, stays, lead times and lengths are those of the bookings', async () => {
		const { total, lead_times, lengths } = await report(all);
		expect(total.stays).toBe(kept.length);
		expect(total.nights_sold).toBe(kept.reduce((sum, { nights }) => sum + nights, 0));
		expect(total.length_tenths).toBe(Math.round((10 * total.nights_sold) / kept.length));
		for (const buckets of [lead_times, lengths]) expect(buckets.reduce((sum, { stays }) => sum + stays, 0)).toBe(kept.length);
		expect(total.adr?.amount_minor).toBe(Math.round(total.revenue.amount_minor / total.nights_sold));
		expect(total.revpar?.amount_minor).toBe(Math.round(total.revenue.amount_minor / total.nights_available));
		expect(total.occupancy_basis_points).toBe(Math.round((10_000 * total.nights_sold) / total.nights_available));
	});

	test('a stay that the ledger does not know is seen', async () => {
		const listing = await platform().make.stay({ min_nights: 1 });
		const booking = await platform().held(listing, day(10), 2);
		await platform().database.query(`UPDATE booking.booking SET state = 'confirmed', confirmed_at = now() WHERE id = $1`, [booking.id]);
		const { check } = await report(`${all}&property_id=${listing.property.id}`);
		expect(check.difference).toEqual(booking.total);
		await platform().database.query(`UPDATE booking.booking SET state = 'cancelled', cancelled_at = now() WHERE id = $1`, [booking.id]);
	});
});

test('owner’s blocks are no nights to sell', async () => {
	const listing = await platform().make.stay();
	const [from, to] = [day(40), day(47)];
	const query = `from=${month(from)}&to=${month(to)}&property_id=${listing.property.id}`;
	const before = (await report(query)).total.nights_available;
	(await platform().api.post(`/api/v1/properties/${listing.property.id}/blocks`, { from, to, kind: 'owner_block' }, { as: 'agent' })).expect(201);
	expect((await report(query)).total.nights_available).toBe(before - 7);
});

test('an agent sees the houses that she runs', async () => {
	const hers = await report(all, 'agent2');
	expect(hers.houses.map(({ property_id }) => property_id)).toEqual([houses[0]?.property.id]);
	const [first] = (await report(all)).houses.filter(({ property_id }) => property_id === houses[0]?.property.id);
	expect(hers.total).toEqual(first?.figures);
});

test('a period is at most two years, and not turned round', async () => {
	for (const wrong of ['from=2027-02&to=2027-01', 'from=2027-01&to=2029-01']) {
		(await platform().api.get(`/api/v1/office/reports/stays?${wrong}`, { as: 'agent' })).refused(422, 'invalid_request');
	}
	expect((await report('from=2027-01&to=2028-12')).months).toHaveLength(24);
	(await platform().api.get('/api/v1/office/reports/stays?from=2027', { as: 'agent' })).refused(422, 'invalid_request');
});
