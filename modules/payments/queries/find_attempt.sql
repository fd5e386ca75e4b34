SELECT id, payment_id, method, amount_minor, state, is_hold, payment_method, provider_id, client_secret, failure_code, received_minor, is_disputed, until,
       created_at
FROM payments.attempt
WHERE id = $1
