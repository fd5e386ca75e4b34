-- Who has asked for a look meanwhile (look_at is over at $11) gets one.
UPDATE payments.attempt
SET state = $2, provider_id = coalesce($3, provider_id), client_secret = coalesce($4, client_secret), failure_code = $5, received_minor = $6,
    payment_method = coalesce($7, payment_method), is_disputed = $8, look_at = CASE WHEN look_at <= $11 THEN look_at ELSE $9 END, ended_at = coalesce(ended_at, $10)
WHERE id = $1
