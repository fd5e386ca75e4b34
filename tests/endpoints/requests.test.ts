// While another channel is silent, a stay is asked for: nobody pays before somebody of the company has answered.

import { describe, expect, test } from 'vitest';
import type { Call } from '../support/api.js';
import { day } from '../support/dates.js';
import type { Listing } from '../support/fixtures.js';
import type { Booking } from '../support/messages.js';
import { useStaff } from '../support/staff.js';
import { until } from '../support/wait.js';

const { platform, agent, subject } = useStaff();
type Asked = Booking & { answer_by?: string };

async function silent(): Promise<Listing> {
	const listing = await platform().make.stay({ agent: subject('ana') });
	await platform().make.database.query(`UPDATE calendar.unit SET is_instant = false WHERE id = $1`, [listing.property.id]);
	return listing;
}
const asked = async () => {
	const listing = await silent();
	return { listing, booking: (await platform().held(listing, day(20), 3)) as Asked };
};
const answer = (id: string, what: 'accept' | 'decline', call: Call = agent('ana')) => platform().api.post<Asked>(`/api/v1/office/bookings/${id}/${what}`, undefined, call);
const taken = (listing: Listing) => platform().unavailable(listing.property.id, day(19), 6);
const pay = (id: string) => platform().api.post(`/api/v1/bookings/${id}/payment`, { method: 'card' }, { as: 'guest' });

describe('a stay of a unit whose channel is silent', () => {
	test('waits for an answer, with its nights kept and nothing to pay', async () => {
		const { listing, booking } = await asked();
		expect(booking.state).toBe('pending');
		expect(Date.parse(booking.answer_by ?? '') - Date.now()).toBeGreaterThan(23 * 3_600_000);
		expect(await taken(listing)).toEqual([{ from: day(20), to: day(23), reason: 'held' }]);
		(await pay(booking.id)).refused(409, 'not_answered');
		const payment = (await platform().api.get<{ methods: string[] }>(`/api/v1/bookings/${booking.id}/payment`, { as: 'guest' })).expect(200);
		expect(payment.methods).toEqual([]);
		const calendar = (await platform().api.get<{ is_instant: boolean }>(`/api/v1/properties/${listing.property.id}/calendar?from=${day(0)}&to=${day(9)}`)).expect(200);
		expect(calendar.is_instant).toBe(false);
	});

	test('is the guest’s to pay when it is accepted', async () => {
		const { booking } = await asked();
		const accepted = (await answer(booking.id, 'accept')).expect(200);
		expect(accepted).toMatchObject({ state: 'held' });
		expect(accepted.answer_by).toBeUndefined();
		expect(Date.parse(accepted.hold_expires_at ?? '') - Date.now()).toBeGreaterThan(23 * 3_600_000);
		(await pay(booking.id)).expect(200);
		(await answer(booking.id, 'accept')).refused(409, 'illegal_transition');
		(await answer(booking.id, 'decline')).refused(409, 'illegal_transition');
	});

	test('is free again when it is declined, cancelled, or not answered in time', async () => {
		const declined = await asked();
		expect((await answer(declined.booking.id, 'decline')).expect(200)).toMatchObject({ state: 'declined' });
		expect(await taken(declined.listing)).toEqual([]);
		const cancelled = await asked();
		(await platform().cancel(cancelled.booking.id)).expect(200);
		expect(await taken(cancelled.listing)).toEqual([]);
		const late = await asked();
		await platform().make.endHold(late.booking.id);
		(await answer(late.booking.id, 'accept')).refused(409, 'hold_expired');
		await until('it has expired', async () => (await platform().api.get<Asked>(`/api/v1/bookings/${late.booking.id}`, { as: 'guest' })).expect(200).state === 'expired');
		const trail = await platform().make.database.query(`SELECT event FROM platform.audit WHERE entity_id = $1 ORDER BY id`, [declined.booking.id]);
		expect(trail.map(({ event }) => event)).toEqual(['held', 'requested', 'declined']);
	});

	test('is answered by who runs the property, not by its guest and not by another agent', async () => {
		const { booking } = await asked();
		(await answer(booking.id, 'accept', { as: 'guest' })).refused(403, 'forbidden');
		(await answer(booking.id, 'accept', agent('max'))).refused(404, 'not_found');
		(await answer(booking.id, 'accept', { as: 'admin' })).expect(200);
	});

	test('that is not silent is held and paid as ever', async () => {
		const listing = await platform().make.stay();
		const booking = (await platform().held(listing, day(20), 3)) as Asked;
		expect([booking.state, booking.answer_by]).toEqual(['held', undefined]);
		(await answer(booking.id, 'accept', { as: 'admin' })).refused(409, 'illegal_transition');
	});
});
