// Stays that are over, which nobody can book.

import { day } from './dates.js';

/** Whatever runs statements: a database of a test, or that of the stack. */
interface Statements {
	query(sql: string, values?: unknown[]): Promise<unknown>;
}

/** The stay of a booking was some days that ended so many days ago: a quote of its own, for one that was given is never changed. */
export const endDaysAgo = (database: Statements, bookingId: string, days: number, nights = 3) => moveTo(database, bookingId, day(-days - nights), day(-days));

/** Other days for the stay of a booking, whatever the calendar says. */
export async function moveTo(database: Statements, bookingId: string, from: string, to: string): Promise<void> {
	await database.query(
		`WITH past AS (
		     INSERT INTO booking.quote (id, listing_id, listing_slug, property_id, stay, guests, lines, total_minor, currency, rules_version, created_at, expires_at)
		     SELECT gen_random_uuid(), listing_id, listing_slug, property_id, daterange($2::date, $3::date), guests, lines, total_minor, currency, rules_version,
		            created_at, expires_at
		     FROM booking.quote WHERE id = (SELECT quote_id FROM booking.booking WHERE id = $1)
		     RETURNING id
		 )
		 UPDATE booking.booking SET quote_id = past.id FROM past WHERE booking.id = $1`,
		[bookingId, from, to]
	);
}

export const endYesterday = (database: Statements, bookingId: string) => endDaysAgo(database, bookingId, 1);
