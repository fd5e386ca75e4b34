SELECT refund.id, refund.attempt_id, refund.amount_minor, refund.reason, refund.state, refund.provider_id, refund.failure_code, refund.created_by,
       refund.created_at, refund.settled_at, refund.fee_minor, attempt.method
FROM payments.refund
JOIN payments.attempt ON attempt.id = refund.attempt_id
WHERE refund.payment_id = $1
ORDER BY refund.id DESC
