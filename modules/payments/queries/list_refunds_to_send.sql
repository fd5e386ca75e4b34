SELECT refund.id, refund.attempt_id, payment.subject_kind, payment.subject_id, payment.reference, payment.currency, refund.amount_minor, refund.reason,
       refund.created_at
FROM payments.refund
JOIN payments.attempt ON attempt.id = refund.attempt_id
JOIN payments.payment ON payment.id = refund.payment_id
WHERE attempt.method = 'bank_transfer' AND refund.state = 'wanted'
ORDER BY refund.id
LIMIT 500
