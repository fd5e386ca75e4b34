import { expect, test } from 'vitest';
import type { Booking } from '$lib/api/types';
import { can_cancel, is_over, is_upcoming, shown_state } from './states';

const stay = (time_zone: string, more: Partial<Booking> = {}) => ({ state: 'confirmed', check_in: '2027-07-01', check_out: '2027-07-04', time_zone, ...more }) as Booking;
const at = (instant: string) => Date.parse(instant);

// Around midnight between the 3rd and the 4th of July: where the house is, not where UTC is.
test.each([
	['Pacific/Auckland', '2027-07-03T11:59:00Z', '2027-07-03T12:01:00Z'],
	['Europe/Madrid', '2027-07-03T21:59:00Z', '2027-07-03T22:01:00Z'],
	['America/Los_Angeles', '2027-07-04T06:59:00Z', '2027-07-04T07:01:00Z']
])('a stay in %s is over on the day of departure there', (zone, before, after) => {
	expect([is_over(stay(zone), at(before)), is_over(stay(zone), at(after))]).toEqual([false, true]);
	expect([can_cancel(stay(zone), at(before)), can_cancel(stay(zone), at(after))]).toEqual([true, false]);
});

test.each([
	['Pacific/Auckland', '2027-07-04T11:59:00Z', '2027-07-04T12:01:00Z'],
	['Africa/Casablanca', '2027-07-04T22:59:00Z', '2027-07-04T23:01:00Z'],
	['America/Los_Angeles', '2027-07-05T06:59:00Z', '2027-07-05T07:01:00Z']
])('a trip to %s stays among those to come until the end of its last day there', (zone, before, after) => {
	expect([is_upcoming(stay(zone), at(before)), is_upcoming(stay(zone), at(after))]).toEqual([true, false]);
});

test('what is cancelled or has run out is no trip to come', () => {
	const now = at('2027-06-01T12:00:00Z');
	expect(is_upcoming(stay('Europe/Paris', { state: 'cancelled' }), now)).toBe(false);
	expect(is_upcoming(stay('Europe/Paris', { state: 'held', hold_expires_at: '2027-06-01T11:59:00Z' }), now)).toBe(false);
	expect(is_upcoming(stay('Europe/Paris', { state: 'held', hold_expires_at: '2027-06-01T12:01:00Z' }), now)).toBe(true);
});

test('a request waits for an answer, and a hold that has run out is over before the server says so', () => {
	const now = at('2027-06-01T12:00:00Z');
	const shown = (more: Partial<Booking>) => shown_state(stay('Europe/Paris', more), now);
	expect(shown({ state: 'pending', answer_by: '2027-06-02T12:00:00Z' })).toBe('requested');
	expect(shown({ state: 'pending', hold_expires_at: '2027-06-02T12:00:00Z' })).toBe('pending');
	expect(shown({ state: 'held', hold_expires_at: '2027-06-01T12:01:00Z' })).toBe('held');
	expect(shown({ state: 'held', hold_expires_at: '2027-06-01T11:59:00Z' })).toBe('expired');
	expect(shown({ state: 'checked_in' })).toBe('checked_in');
});
