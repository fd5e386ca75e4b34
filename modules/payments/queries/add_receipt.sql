INSERT INTO payments.receipt (id, attempt_id, amount_minor, received_on, note, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
