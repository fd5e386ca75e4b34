SELECT payment.id, purpose, party, currency, due_minor, authorised_minor, paid_minor, refunded_minor, refunding_minor, payment.state, account, property_id,
       listing_id, booking_id, time_zone, reference, subject_kind, subject_id, customer
FROM payments.payment
WHERE payment.id = (SELECT payment_id FROM payments.attempt WHERE attempt.id = $1)
FOR UPDATE
