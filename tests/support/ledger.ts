// The books as the office reads them, for the tests that look at them from different sides.

import { expect } from 'vitest';
import type { Database } from './database.js';
import { day } from './dates.js';
import type { Money } from './messages.js';

export const ledger = '/api/v1/office/ledger';

export interface Line {
	position: number;
	account: string;
	account_name: string;
	amount: Money;
	property_id?: string;
	booking_id?: string;
	party?: string;
}
export interface Journal {
	id: number;
	date: string;
	source_module: string;
	source_kind: string;
	source_id: string;
	event: string;
	reverses?: number;
	reversed_by?: number;
	reason?: string;
	created_by: string;
	total: Money;
	lines: Line[];
}
export interface JournalPage {
	items: Journal[];
	next_cursor?: string;
}
export interface TrialBalance {
	as_of: string;
	currencies: {
		currency: string;
		rows: { account: { code: string; name: string; type: string; normal_side: string }; debited: Money; credited: Money; debit: Money; credit: Money }[];
		debit: Money;
		credit: Money;
		difference: Money;
	}[];
}
export interface Statement {
	account: { code: string; name: string };
	opening: Money;
	debited: Money;
	credited: Money;
	closing: Money;
	items: { journal_id: number; date: string; event: string; reason?: string; amount: Money; balance: Money; booking_id?: string; party?: string }[];
	next_cursor?: string;
}
export interface Reconciliation {
	currencies: { currency: string; bookings: number; booked: Money; posted: Money; difference: Money; wrong: number }[];
	payments: { currency: string; movements: number; collected: Money; posted: Money; difference: Money; wrong: number }[];
	wrong: { id: string; code?: string; booked: Money; posted: Money }[];
}

/** A journal made by hand: money of a guest has come in. */
export const by_hand = (changes: object = {}) => ({
	date: day(0),
	currency: 'EUR',
	reason: 'Bank statement 17.',
	entries: [
		{ account: '1000', amount_minor: 5_000 },
		{ account: '1100', amount_minor: -5_000 }
	],
	...changes
});

export const lines_of = (journal: Journal | undefined) => (journal?.lines ?? []).map(({ account, amount }) => [account, amount.amount_minor]);

/** Every journal comes to nothing, every currency does, and every booking has what it should have; looked up without trusting a constraint. */
export async function expectBalancedBooks(database: Database): Promise<void> {
	expect(await database.query('SELECT journal_id FROM ledger.entry GROUP BY journal_id HAVING sum(amount_minor) <> 0 OR count(*) < 2 OR count(DISTINCT currency) > 1')).toEqual([]);
	expect(await database.query('SELECT currency FROM ledger.entry GROUP BY currency HAVING sum(amount_minor) <> 0')).toEqual([]);
	const wrong = await database.query(
		`SELECT booking.code, booking.state, quote.total_minor, charged.minor FROM booking.booking JOIN booking.quote ON quote.id = booking.quote_id
		 CROSS JOIN LATERAL (SELECT coalesce(sum(amount_minor), 0) AS minor FROM ledger.entry JOIN ledger.journal ON journal.id = entry.journal_id
		                     WHERE booking_id = booking.id AND account = '1100' AND source_module = 'booking' AND source_kind IN ('stay', 'cancellation')) AS charged
		 WHERE charged.minor <> CASE WHEN booking.state IN ('confirmed', 'checked_in', 'completed') THEN quote.total_minor ELSE booking.kept_minor END`
	);
	expect(wrong).toEqual([]);
}
