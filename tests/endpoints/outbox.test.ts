// Events that go in company share a transaction, and only that: what fails is tried again by itself, and nobody waits for it.

import { afterEach, expect, test } from 'vitest';
import { usePlatform } from '../support/platform.js';
import { until } from '../support/wait.js';

const platform = usePlatform();

interface Delivery {
	number: number;
	delivered: boolean;
	attempts: number;
	last_error: string | null;
}

const topic = 'calendar.changed';
const mark = 'outbox.test';

const deliveries = () =>
	platform().database.query<Delivery>(
		`SELECT (payload->>'number')::int AS number, delivered_at IS NOT NULL AS delivered, attempts, last_error FROM platform.outbox WHERE payload->>'mark' = $1 ORDER BY id`,
		[mark]
	);

afterEach(async () => {
	await platform().database.query(`DELETE FROM platform.outbox WHERE payload->>'mark' = $1`, [mark]);
});

test('one event of many that cannot be delivered is put off, and all the others are delivered', async () => {
	await platform().database.query(
		`INSERT INTO platform.outbox (topic, aggregate_id, payload, created_at, not_before)
		 SELECT $1, gen_random_uuid(), jsonb_build_object('mark', $2::text, 'number', number) || CASE WHEN number = 7 THEN '{}' ELSE jsonb_build_object('property_id', gen_random_uuid()) END, now(), now()
		 FROM generate_series(1, 20) AS number`,
		[topic, mark]
	);
	await until('all but one are delivered', async () => (await deliveries()).filter((each) => each.delivered).length === 19);
	const [left] = await until('the one has been tried by itself', async () => {
		const waiting = (await deliveries()).filter((each) => !each.delivered && each.attempts > 0);
		return waiting.length > 0 ? waiting : undefined;
	});
	expect(left).toMatchObject({ number: 7 });
	expect(left?.last_error).not.toBe('');
});

test('what happens to one aggregate is delivered in order', async () => {
	await platform().database.query(
		`WITH house AS (SELECT gen_random_uuid() AS id)
		 INSERT INTO platform.outbox (topic, aggregate_id, payload, created_at, not_before)
		 SELECT $1, id, jsonb_build_object('mark', $2::text, 'number', number, 'property_id', id), now(), now() FROM house, generate_series(1, 5) AS number`,
		[topic, mark]
	);
	await until('all are delivered', async () => (await deliveries()).every((each) => each.delivered));
	const order = await platform().database.query<{ number: number }>(`SELECT (payload->>'number')::int AS number FROM platform.outbox WHERE payload->>'mark' = $1 ORDER BY delivered_at, id`, [mark]);
	expect(order.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});
