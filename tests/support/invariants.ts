import { expect } from 'vitest';
import type { Database } from './database.js';

/** No two things stand on the same unit, or on a unit and its whole, in the same night; looked up without trusting the constraint. */
export async function expectNoOverlap(database: Database): Promise<void> {
	const overlaps = await database.query(
		`SELECT one.id, other.id FROM calendar.occupancy AS one
		 JOIN calendar.occupancy AS other ON other.root_id = one.root_id AND other.id > one.id AND other.span && one.span AND other.during && one.during
		 WHERE one.state IN ('held', 'firm') AND other.state IN ('held', 'firm')`
	);
	expect(overlaps).toEqual([]);
}

/** Every one of these bookings is confirmed, and its nights are firm. */
export async function expectConfirmed(database: Database, ids: string[]): Promise<void> {
	const missing = await database.query(
		`SELECT wanted.id FROM unnest($1::uuid[]) AS wanted (id)
		 WHERE NOT EXISTS (SELECT FROM booking.booking WHERE booking.id = wanted.id AND booking.state = 'confirmed')
		    OR NOT EXISTS (SELECT FROM calendar.occupancy WHERE occupancy.source_id = wanted.id AND occupancy.state = 'firm')`,
		[ids]
	);
	expect(missing).toEqual([]);
}
