-- The next operations to do, for whoever asks now: nobody else gets them before $2.
UPDATE payments.operation
SET leased_until = $2, tries = tries + 1
FROM payments.attempt
JOIN payments.payment ON payment.id = attempt.payment_id
WHERE attempt.id = operation.attempt_id
  AND operation.id IN (
    SELECT id FROM payments.operation
    WHERE state = 'wanted' AND due_at <= $1 AND (leased_until IS NULL OR leased_until <= $1)
    ORDER BY due_at, id
    LIMIT $3
    FOR UPDATE SKIP LOCKED)
RETURNING operation.id, operation.attempt_id, operation.refund_id, operation.kind, operation.amount_minor, operation.key, operation.key_number,
          operation.tries, attempt.method, attempt.provider_id, attempt.is_hold, attempt.payment_method, attempt.state AS attempt_state,
          payment.currency, payment.customer, payment.purpose
