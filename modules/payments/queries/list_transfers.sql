-- Transfers that are waited for, and those given up whose money may still come at $2 ($1: all others too, the newest).
SELECT attempt.id, payment.subject_kind, payment.subject_id, payment.reference, attempt.state, payment.currency, attempt.amount_minor,
       attempt.received_minor, attempt.until, attempt.created_at
FROM payments.attempt
JOIN payments.payment ON payment.id = attempt.payment_id
WHERE attempt.method = 'bank_transfer'
  AND ($1::boolean OR attempt.state IN ('starting', 'open') OR (attempt.state = 'cancelled' AND attempt.ended_at > $2::timestamptz - interval '30 days'))
ORDER BY attempt.id DESC
LIMIT 500
