-- Newest first.
SELECT id, payment_id, method, amount_minor, state, is_hold, payment_method, provider_id, client_secret, failure_code, received_minor, is_disputed,
       charged_back_minor, fee_minor, until, created_at
FROM payments.attempt
WHERE payment_id = $1
ORDER BY id DESC
