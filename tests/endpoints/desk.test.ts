// The booking desk's day.

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Call } from '../support/api.js';
import { day } from '../support/dates.js';
import type { Listing } from '../support/fixtures.js';
import type { Booking, Money } from '../support/messages.js';
import { Payments } from '../support/payments.js';
import { ratesOf } from '../support/rates.js';
import { useStaff } from '../support/staff.js';

interface Stay {
	booking_id: string;
	state: string;
	guest_name: string;
	arrived_at?: string;
	departed_at?: string;
	cleaned_at?: string;
	next_arrival?: string;
	due_at_property?: Money;
	property: { id: string; time_zone: string };
}
type Day = Record<'arrivals' | 'departures' | 'in_house' | 'cleanings' | 'requests', Stay[]>;

const { platform, agent, subject } = useStaff();
const { set_plan } = ratesOf(platform);
const payments = () => new Payments(platform().api);
const stayOf = (who: string) => platform().make.stay({ agent: subject(who) });
const desk = async (date: string, call: Call) => (await platform().api.get<Day>(`/api/v1/office/desk?date=${date}`, call)).expect(200);
const say = (booking: Pick<Booking, 'id'>, what: 'check-in' | 'check-out' | 'cleaned', call: Call, body: unknown = what === 'check-in' ? {} : undefined) =>
	platform().api.post<Booking>(`/api/v1/office/bookings/${booking.id}/${what}`, body, call);

/** A stay of other days than can be booked today. */
async function lived(listing: Listing, from: number, to: number, state: string): Promise<Booking> {
	const booking = await platform().booked(listing, day(60), 3);
	const copy = randomUUID();
	const { database } = platform().make;
	await database.query(
		`INSERT INTO booking.quote SELECT (jsonb_populate_record(quote, jsonb_build_object('id', $2::text, 'stay', daterange($3::date, $4::date)))).*
		 FROM booking.quote JOIN booking.booking ON booking.quote_id = quote.id WHERE booking.id = $1`,
		[booking.id, copy, day(from), day(to)]
	);
	await database.query(`UPDATE booking.booking SET quote_id = $2, state = $3 WHERE id = $1`, [booking.id, copy, state]);
	await database.query(`UPDATE calendar.occupancy SET state = 'released' WHERE source_id = $1`, [booking.id]);
	return booking;
}

describe('a day at the desk', () => {
	test('has who comes, who goes, who stays, and what is to be cleaned for whom', async () => {
		const me = agent('ana');
		const house = await stayOf('ana');
		const leaving = await lived(house, -3, 0, 'checked_in');
		const coming = await lived(house, 0, 4, 'confirmed');
		const staying = await lived(await stayOf('ana'), -1, 2, 'checked_in');
		const left = await lived(await stayOf('ana'), -6, -2, 'completed');
		await lived(await stayOf('ana'), -30, -20, 'completed');
		await lived(await stayOf('max'), 0, 4, 'confirmed');
		const today = await desk(day(0), me);
		const ids = (stays: Stay[]) => stays.map(({ booking_id }) => booking_id);
		expect(ids(today.arrivals)).toEqual([coming.id]);
		expect(ids(today.departures)).toEqual([leaving.id]);
		expect(ids(today.in_house)).toEqual([staying.id]);
		expect(ids(today.cleanings), 'what is needed first comes first').toEqual([leaving.id, left.id]);
		expect(today.cleanings[0]?.next_arrival).toBe(day(0));
		expect(today.cleanings[1]?.next_arrival).toBeUndefined();
		expect(today.arrivals[0]).toMatchObject({ guest_name: 'Gabrielle Guest', property: { id: house.property.id } });
	});

	test('says in which time zone a house lies, as its bookings and the timeline do', async () => {
		const { make, api } = platform();
		const property = await make.property({ place: await make.place({ time_zone: 'Atlantic/Canary' }), agent: subject('ines') });
		const booking = await lived(await make.stay({ property }), 0, 2, 'confirmed');
		expect((await desk(day(0, 'Atlantic/Canary'), agent('ines'))).arrivals[0]?.property.time_zone).toBe('Atlantic/Canary');
		const shown = (await api.get<Booking & { check_in_time: string; time_zone: string }>(`/api/v1/bookings/${booking.id}`, agent('ines'))).expect(200);
		expect(shown).toMatchObject({ time_zone: 'Atlantic/Canary', check_in_time: '16:00' });
		const { units } = (await api.get<{ units: { time_zone: string }[] }>(`/api/v1/office/timeline?from=${day(0)}&to=${day(9)}`, agent('ines'))).expect(200);
		expect(units.map(({ time_zone }) => time_zone)).toEqual(['Atlantic/Canary']);
	});

	test('has what is asked for and waits for an answer, the most pressing first, whatever its days', async () => {
		const me = agent('rita');
		const asked: Booking[] = [];
		for (const from of [50, 20, 35]) {
			const house = await stayOf('rita');
			await platform().make.database.query(`UPDATE calendar.unit SET is_instant = false WHERE id = $1`, [house.property.id]);
			asked.push(await platform().held(house, day(from), 3));
		}
		const [pressing, over] = [asked[1], asked[2]] as [Booking, Booking];
		await platform().make.database.query(`UPDATE booking.booking SET answer_by = now() + interval '1 hour' WHERE id = $1`, [pressing.id]);
		await platform().make.database.query(`UPDATE booking.booking SET answer_by = now() - interval '1 hour' WHERE id = $1`, [over.id]);
		expect((await desk(day(0), me)).requests.map(({ booking_id }) => booking_id)).toEqual([pressing.id, asked[0]?.id]);
		(await platform().api.post(`/api/v1/office/bookings/${pressing.id}/decline`, undefined, me)).expect(200);
		expect((await desk(day(3), me)).requests).toHaveLength(1);
		expect((await desk(day(0), agent('max'))).requests).toEqual([]);
	});

	test('goes on: the guest is let in, leaves, and the house is ready', async () => {
		const me = agent('eva');
		const house = await stayOf('eva');
		const coming = await lived(house, 0, 3, 'confirmed');
		expect((await say(coming, 'check-in', me)).expect(200).state).toBe('checked_in');
		(await say(coming, 'check-in', me)).refused(409, 'illegal_transition');
		expect((await desk(day(0), me)).arrivals[0]?.arrived_at).toBeDefined();
		(await say(coming, 'cleaned', me)).refused(409, 'too_early');
		const leaving = await lived(house, -3, 0, 'checked_in');
		expect((await say(leaving, 'check-out', me)).expect(200).state).toBe('completed');
		(await say(leaving, 'cleaned', me)).expect(200);
		const [done] = (await desk(day(0), me)).cleanings;
		expect(done?.departed_at).toBeDefined();
		expect(done?.cleaned_at).toBeDefined();
		(await say(leaving, 'cleaned', me)).expect(200);
		expect((await desk(day(0), me)).cleanings[0]?.cleaned_at, 'saying it again changes nothing').toBe(done?.cleaned_at);
		const trail = await platform().make.database.query(`SELECT event FROM platform.audit WHERE entity_id = $1 ORDER BY id DESC LIMIT 3`, [leaving.id]);
		expect(trail.map(({ event }) => event)).toEqual(['cleaned', 'cleaned', 'checked_out']);
	});

	test('takes what is to be taken on arrival, or says that it was not, before anybody is let in', async () => {
		const me = agent('kai');
		const house = await stayOf('kai');
		const tax = (await platform().api.post<{ id: string }>('/api/v1/office/settings/taxes', { name: { en: randomUUID(), fr: 'Taxe', es: 'Tasa' }, basis_points: 0, is_active: true, mode: 'per_person_per_night', amount_minor: 200, currency: 'EUR', collected_by: 'property' }, { as: 'admin' })).expect(201);
		await set_plan(house, { further_taxes: [tax.id] });
		// Two guests, three nights, 2.00 each.
		const due = { amount_minor: 1_200, currency: 'EUR' };
		const [cash, later] = [await lived(house, 0, 3, 'confirmed'), await lived(house, 0, 2, 'confirmed')];
		expect((await desk(day(0), me)).arrivals.map(({ due_at_property }) => due_at_property)).toEqual([due, due]);
		(await say(cash, 'check-in', me)).refused(409, 'due_at_property');
		(await say(cash, 'check-in', me, { taken: 'cash' })).expect(200);
		expect((await payments().of(cash)).at_property).toMatchObject({ amount: due, means: 'cash' });
		const receipt = (what: object) => platform().api.post(`/api/v1/office/bookings/${later.id}/desk-receipt`, what, me);
		(await receipt({ means: 'card_terminal' })).refused(409, 'illegal_transition');
		(await say(later, 'check-in', me, { taken: 'not_taken' })).expect(200);
		expect((await payments().of(later)).at_property).toEqual({ amount: due });
		(await receipt({ means: 'card_terminal' })).expect(200);
		(await receipt({ means: 'card_terminal' })).refused(409, 'nothing_due');
		const booked = await platform().make.database.query<{ account: string; sum: number }>(
			`SELECT account, sum(amount_minor)::int AS sum FROM ledger.entry JOIN ledger.journal ON journal.id = entry.journal_id WHERE source_kind = 'desk_receipt' AND source_id = ANY ($1) GROUP BY account ORDER BY account`,
			[[cash.id, later.id]]
		);
		expect(booked).toEqual([{ account: '1030', sum: 1_200 }, { account: '1040', sum: 1_200 }, { account: '1100', sum: -2_400 }]);
		expect((await desk(day(0), me)).arrivals.every(({ due_at_property }) => due_at_property === undefined)).toBe(true);
		const [nothing] = [await lived(await stayOf('kai'), 0, 2, 'confirmed')];
		(await say(nothing, 'check-in', me, { taken: 'cash' })).refused(409, 'nothing_due');
		(await say(nothing, 'check-in', me, { taken: 'not_taken' })).expect(200);
	});

	test('lets nobody in before his day, and nobody who has not booked', async () => {
		const me = agent('tom');
		const house = await stayOf('tom');
		(await say(await lived(house, 2, 5, 'confirmed'), 'check-in', me)).refused(409, 'too_early');
		(await say(await lived(house, -2, 3, 'cancelled'), 'check-in', me)).refused(409, 'illegal_transition');
		(await say(await lived(house, -2, 3, 'confirmed'), 'check-out', me)).refused(409, 'illegal_transition');
		(await say(await lived(house, 0, 3, 'confirmed'), 'check-in', agent('max'))).refused(404, 'not_found');
	});
});
