INSERT INTO payments.operation (id, attempt_id, refund_id, kind, amount_minor, key, state, due_at, created_at)
VALUES ($1, $2, $3, $4, $5, $6, 'wanted', $7, $7)
