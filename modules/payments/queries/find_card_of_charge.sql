-- The card that has paid the charge of a subject, where it may be asked again.
SELECT payment.customer, attempt.payment_method
FROM payments.payment
JOIN payments.attempt ON attempt.payment_id = payment.id
WHERE payment.subject_kind = $1 AND payment.subject_id = $2 AND payment.purpose = 'charge'
  AND attempt.method = 'card' AND attempt.state = 'succeeded' AND payment.customer IS NOT NULL AND attempt.payment_method IS NOT NULL
ORDER BY attempt.id DESC
LIMIT 1
