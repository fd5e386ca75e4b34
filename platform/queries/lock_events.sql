SELECT id, topic, aggregate_id, payload, created_at
FROM platform.outbox
WHERE id = ANY ($1::bigint[]) AND delivered_at IS NULL
ORDER BY id
FOR UPDATE SKIP LOCKED
