import type { Booking, BookingState } from '$lib/api/types';
import { today_in } from '$lib/dates';
import type { I18n } from '$lib/i18n';

/** Its nights wait for money, and the time for it has not run out: the server may mark it as expired a little later than the clock does. */
export const is_waiting = ({ state, hold_expires_at, answer_by }: Booking, now_ms: number) =>
	state === 'pending' && !answer_by && (!hold_expires_at || Date.parse(hold_expires_at) > now_ms);

/** Held, and the hold has not run out: the server may mark it as expired a little later than the clock does. */
export const is_held = ({ state, hold_expires_at }: Booking, now_ms: number) =>
	state === 'held' && (!hold_expires_at || Date.parse(hold_expires_at) > now_ms);

/** What a badge says of it: a hold that has run out is over before the server has marked it, and a request waits for an answer, not for money. */
export function shown_state(booking: Booking, now_ms: number): BookingState | 'requested' {
	if (booking.state === 'held') return is_held(booking, now_ms) ? 'held' : 'expired';
	return booking.state === 'pending' && booking.answer_by ? 'requested' : booking.state;
}

/** Nothing of it lies ahead: what the calendar of the house says, whatever the desk has noted. */
export const is_over = ({ check_out, time_zone }: Booking, now_ms: number) => check_out <= today_in(time_zone, new Date(now_ms));

/** Among the trips to come: until the evening of the day of departure, where the house is. */
export const is_upcoming = (booking: Booking, now_ms: number) =>
	(is_held(booking, now_ms) || booking.state === 'pending' || booking.state === 'confirmed' || booking.state === 'checked_in') && booking.check_out >= today_in(booking.time_zone, new Date(now_ms));

export const can_cancel = (booking: Booking, now_ms: number) =>
	!is_over(booking, now_ms) && (booking.state === 'confirmed' || booking.state === 'pending' || is_held(booking, now_ms));

export function booking_headline(booking: Booking, now_ms: number, { t: { booking: words }, format }: I18n): { title: string; lead: string } {
	switch (booking.state) {
		case 'held':
			return is_held(booking, now_ms) ? { title: words.review_title, lead: words.review_lead } : { title: words.expired_title, lead: words.run_out };
		case 'expired':
			return { title: words.expired_title, lead: words.run_out };
		case 'confirmed':
			if (is_over(booking, now_ms)) return { title: words.other_title, lead: booking.listing_title };
			return { title: words.confirmed_title, lead: words.confirmed_lead(booking.guest_email) };
		case 'pending':
			if (booking.answer_by) return { title: words.request_title, lead: words.request_lead(format.instant(booking.answer_by, booking.time_zone)) };
			return { title: words.pending_title, lead: booking.hold_expires_at ? words.pending_lead(format.instant(booking.hold_expires_at, booking.time_zone)) : '' };
		case 'declined':
			return { title: words.declined_title, lead: words.cancelled_lead };
		case 'cancelled':
			return { title: words.cancelled_title, lead: words.cancelled_lead };
		case 'no_show':
		case 'checked_in':
		case 'completed':
			return { title: words.other_title, lead: booking.listing_title };
	}
}
