INSERT INTO payments.attempt (id, payment_id, method, amount_minor, state, is_hold, payment_method, until, created_at)
VALUES ($1, $2, $3, $4, 'starting', $5, $6, $7, $8)
