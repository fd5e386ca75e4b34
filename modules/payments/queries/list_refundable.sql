-- By which attempts money has come, and how much of it has not been given back; newest first.
SELECT attempt.id, attempt.method,
       attempt.received_minor - attempt.charged_back_minor
           - coalesce((SELECT sum(amount_minor) FROM payments.refund WHERE refund.attempt_id = attempt.id AND refund.state <> 'failed'), 0)::bigint AS left_minor
FROM payments.attempt
WHERE attempt.payment_id = $1 AND attempt.received_minor > 0
ORDER BY attempt.id DESC
