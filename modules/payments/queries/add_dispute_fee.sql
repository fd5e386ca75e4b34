-- None where it is known already.
INSERT INTO payments.dispute_fee (id, attempt_id, provider_id, fee_minor, currency, created_at)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT ON CONSTRAINT dispute_fee_provider_id_unique DO NOTHING
