SELECT id, purpose, party, currency, due_minor, authorised_minor, paid_minor, refunded_minor, refunding_minor, state, account, property_id, listing_id,
       booking_id, time_zone, reference, subject_kind, subject_id, customer
FROM payments.payment
WHERE subject_kind = $1 AND subject_id = $2 AND purpose = $3
FOR UPDATE
