INSERT INTO platform.outbox (topic, aggregate_id, payload, created_at, not_before)
VALUES ($1, $2, $3, $4, $4)
