// Events that go in company share a transaction, and only that: what fails is tried again by itself, and nobody waits for it.

import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { usePlatform } from '../support/platform.js';
import { until } from '../support/wait.js';

const platform = usePlatform();

interface Delivery {
	id: string;
	aggregate_id: string;
	delivered: boolean;
	attempts: number;
	last_error: string | null;
}

/** One event for each, in this order and at once. */
const tell = (aggregates: string[], payloads: object[]) =>
	platform().database.query(
		`INSERT INTO platform.outbox (topic, aggregate_id, payload, created_at, not_before)
		 SELECT 'calendar.changed', aggregate_id, payload, now(), now() FROM unnest($1::uuid[], $2::jsonb[]) AS told (aggregate_id, payload)`,
		[aggregates, payloads.map((each) => JSON.stringify(each))]
	);

const deliveries = (aggregates: string[]) =>
	platform().database.query<Delivery>(
		`SELECT id, aggregate_id, delivered_at IS NOT NULL AS delivered, attempts, last_error FROM platform.outbox WHERE aggregate_id = ANY ($1::uuid[]) ORDER BY delivered_at, id`,
		[aggregates]
	);

let houses: string[] = [];
afterEach(async () => {
	await platform().database.query(`DELETE FROM platform.outbox WHERE aggregate_id = ANY ($1::uuid[])`, [houses]);
});

test('one event of many that cannot be delivered is put off, and all the others are delivered', async () => {
	houses = Array.from({ length: 20 }, () => randomUUID());
	await tell(houses, houses.map((property_id, number) => (number === 7 ? { property_id: 'no id' } : { property_id })));
	await until('all but one are delivered', async () => (await deliveries(houses)).filter((each) => each.delivered).length === 19);
	const left = await until('the one has been tried by itself', async () => (await deliveries(houses)).find((each) => !each.delivered && each.attempts > 0));
	expect(left.aggregate_id).toBe(houses[7]);
	expect(left.last_error).not.toBe('');
});

test('what happens to one aggregate is delivered in the order in which it happened', async () => {
	const house = randomUUID();
	houses = [house];
	await tell(Array.from({ length: 80 }, () => house), Array.from({ length: 80 }, () => ({ property_id: house })));
	await until('all are delivered', async () => (await deliveries(houses)).every((each) => each.delivered));
	const order = (await deliveries(houses)).map((each) => Number(each.id));
	expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('what comes after an event that is put off waits for it', async () => {
	const [house, other] = [randomUUID(), randomUUID()];
	houses = [house, other];
	await tell([house, house, other, house], [{ property_id: house }, { property_id: 'no id' }, { property_id: other }, { property_id: house }]);
	await until('the second has been tried', async () => (await deliveries([house])).some((each) => each.attempts > 0));
	await until('the other house is told of', async () => (await deliveries([other])).every((each) => each.delivered));
	const of_house = (await deliveries([house])).sort((a, b) => Number(a.id) - Number(b.id));
	expect(of_house.map((each) => each.delivered)).toEqual([true, false, false]);
	// And goes on when that can be delivered.
	await platform().database.query(`UPDATE platform.outbox SET payload = $2, not_before = now() WHERE id = $1`, [of_house[1]?.id, JSON.stringify({ property_id: house })]);
	await until('all are delivered', async () => (await deliveries([house])).every((each) => each.delivered));
});
