// Every booking has its money or its refund, and the books say the same: what must hold at the end of any story.

import { expect } from 'vitest';
import type { Api } from './api.js';
import type { Database } from './database.js';
import { patience } from './environment.js';
import { expectBalancedBooks, ledger, type Reconciliation } from './ledger.js';
import { until } from './wait.js';

/** Until nothing is under way. Messages may still be on their way: it is quiet when it has been so for a while. */
export async function untilQuiet(database: Database, limit_ms = 60_000 * patience): Promise<void> {
	let quiet = 0;
	await until('nothing is under way any more', async () => {
		const [busy] = await database.query<{ busy: number }>(
			`SELECT (SELECT count(*) FROM payments.operation WHERE state = 'wanted')::int + (SELECT count(*) FROM payments.payment WHERE refunding_minor > 0)::int
			      + (SELECT count(*) FROM payments.attempt WHERE look_at <= now())::int + (SELECT count(*) FROM platform.outbox WHERE delivered_at IS NULL)::int AS busy`
		);
		quiet = busy?.busy === 0 ? quiet + 1 : 0;
		return quiet > 50;
	}, limit_ms);
}

export async function expectMoneyWhereItBelongs(database: Database, api: Api): Promise<void> {
	const wrong = await database.query(
		`SELECT booking.id, booking.state, payment.state AS payment, due_minor, paid_minor, refunded_minor
		 FROM booking.booking LEFT JOIN payments.payment ON payment.subject_id = booking.id
		 WHERE (booking.state = 'confirmed' AND coalesce(paid_minor - refunded_minor, 0) <> due_minor)
		    OR (booking.state <> 'confirmed' AND coalesce(paid_minor - refunded_minor, 0) <> greatest(kept_minor - courtesy_minor, 0))`
	);
	expect(wrong).toEqual([]);
	const owing = await database.query(`SELECT booking_id, sum(amount_minor) FROM ledger.entry WHERE account = '1100' GROUP BY booking_id HAVING sum(amount_minor) <> 0`);
	expect(owing).toEqual([]);
	await expectBalancedBooks(database);
	const reconciliation = (await api.get<Reconciliation>(`${ledger}/reconciliation`, { as: 'agent' })).expect(200);
	expect(reconciliation.wrong).toEqual([]);
	expect(reconciliation.payments.every((each) => each.wrong === 0 && each.difference.amount_minor === 0)).toBe(true);
}
