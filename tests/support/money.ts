// Every booking has its money or its refund, and the books say the same: what must hold at the end of any story.

import { expect } from 'vitest';
import type { Api } from './api.js';
import type { Database } from './database.js';
import { patience } from './environment.js';
import { expectBalancedBooks, ledger, type Reconciliation } from './ledger.js';
import { until } from './wait.js';

/**
 * Until nothing is under way. Messages may still be on their way: it is quiet when it has been so for a while. Payments that nobody finishes are looked at now and then
 * for as long as they are open: of those that are old a look counts only when it is late.
 */
export async function untilQuiet(database: Database, limit_ms = 60_000 * patience): Promise<void> {
	let quiet = 0;
	let busy: Record<string, number> = {};
	const look = async () => {
		[busy = {}] = await database.query<Record<string, number>>(
			`SELECT (SELECT count(*) FROM payments.operation WHERE state = 'wanted')::int AS operations,
			        (SELECT count(*) FROM payments.payment WHERE refunding_minor > 0)::int AS refunds,
			        (SELECT count(*) FROM payments.attempt
			         WHERE look_at <= now() - CASE WHEN created_at > now() - interval '1 minute' THEN interval '0' ELSE interval '1 second' END)::int AS looks,
			        (SELECT count(*) FROM platform.outbox WHERE delivered_at IS NULL)::int AS events`
		);
		quiet = Object.values(busy).every((count) => count === 0) ? quiet + 1 : 0;
		return quiet > 50;
	};
	await until('nothing is under way any more', look, limit_ms).catch((error: unknown) => {
		throw new Error(`still under way: ${JSON.stringify(busy)}`, { cause: error });
	});
}

export async function expectMoneyWhereItBelongs(database: Database, api: Api): Promise<void> {
	const wrong = await database.query(
		`SELECT booking.id, booking.state, payment.state AS payment, due_minor, paid_minor, refunded_minor
		 FROM booking.booking LEFT JOIN payments.payment ON payment.subject_id = booking.id
		 WHERE (booking.state = 'confirmed' AND coalesce(paid_minor - refunded_minor, 0) <> due_minor)
		    OR (booking.state <> 'confirmed' AND coalesce(paid_minor - refunded_minor, 0) <> greatest(kept_minor - courtesy_minor, 0))`
	);
	expect(wrong).toEqual([]);
	await expectAccountsExplained(database);
	await expectBalancedBooks(database);
	const reconciliation = (await api.get<Reconciliation>(`${ledger}/reconciliation`, { as: 'agent' })).expect(200);
	expect(reconciliation.wrong).toEqual([]);
	expect(reconciliation.payments.every((each) => each.wrong === 0 && each.difference.amount_minor === 0)).toBe(true);
}

/** What stands on each account of guests, owners and fees is what the rows beside the books say, booking by booking. */
async function expectAccountsExplained(database: Database): Promise<void> {
	const unexplained = await database.query(
		`WITH stands AS (
		     SELECT booking_id, account, sum(amount_minor)::bigint AS amount FROM ledger.entry WHERE booking_id IS NOT NULL GROUP BY booking_id, account
		 ), said AS (
		     -- What the property takes on arrival is owed until it has been taken.
		     SELECT booking.id AS booking_id, '1100' AS account,
		            CASE WHEN booking.state IN ('confirmed', 'checked_in', 'completed') AND desk_receipt.booking_id IS NULL THEN quote.due_at_property_minor ELSE 0 END AS amount
		     FROM booking.booking JOIN booking.quote ON quote.id = booking.quote_id LEFT JOIN booking.desk_receipt ON desk_receipt.booking_id = booking.id
		     UNION ALL SELECT id, '5100', courtesy_minor FROM booking.booking
		     -- A deposit that was taken has paid for what was broken.
		     UNION ALL SELECT id, '2000', 0 FROM booking.booking
		     UNION ALL
		     SELECT payment.booking_id, '5000', sum(coalesce(attempt.fee_minor, 0) + coalesce(refunds.fee_minor, 0) + coalesce(disputes.fee_minor, 0))::bigint
		     FROM payments.payment JOIN payments.attempt ON attempt.payment_id = payment.id
		     LEFT JOIN LATERAL (SELECT sum(refund.fee_minor) AS fee_minor FROM payments.refund WHERE refund.attempt_id = attempt.id) AS refunds ON true
		     LEFT JOIN LATERAL (SELECT sum(dispute_fee.fee_minor) AS fee_minor FROM payments.dispute_fee WHERE dispute_fee.attempt_id = attempt.id) AS disputes ON true
		     GROUP BY payment.booking_id
		 )
		 SELECT said.booking_id, said.account, said.amount AS said, coalesce(stands.amount, 0) AS stands
		 FROM said LEFT JOIN stands USING (booking_id, account) WHERE said.amount <> coalesce(stands.amount, 0)`
	);
	expect(unexplained).toEqual([]);
	// What was shared with an owner is what the stay was earned with, and no stay is shared that is not earned.
	const shared = await database.query(
		`SELECT entry.booking_id, sum(entry.amount_minor) FROM ledger.entry JOIN ledger.journal ON journal.id = entry.journal_id
		 WHERE journal.source_kind = 'owner_share' AND entry.account IN ('4000', '4100')
		 GROUP BY entry.booking_id
		 HAVING sum(entry.amount_minor) > coalesce((SELECT -sum(earned.amount_minor) FROM ledger.entry AS earned JOIN ledger.journal AS of_stay ON of_stay.id = earned.journal_id
		                                            WHERE earned.booking_id = entry.booking_id AND of_stay.source_kind = 'stay' AND earned.account IN ('4000', '4100')), 0)`
	);
	expect(shared).toEqual([]);
}
