INSERT INTO payments.refund (id, payment_id, attempt_id, amount_minor, reason, state, created_by, created_at)
VALUES ($1, $2, $3, $4, $5, 'wanted', $6, $7)
