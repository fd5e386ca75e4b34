-- Attempts that the provider is to be asked about; when the asking comes to nothing they are asked about again at $2.
UPDATE payments.attempt
SET look_at = $2
FROM payments.payment
WHERE payment.id = attempt.payment_id
  AND attempt.id IN (
    SELECT id FROM payments.attempt WHERE look_at <= $1 ORDER BY look_at LIMIT $3 FOR UPDATE SKIP LOCKED)
RETURNING attempt.id, attempt.method, attempt.provider_id, attempt.payment_method, attempt.is_hold, attempt.amount_minor, payment.currency, payment.customer
