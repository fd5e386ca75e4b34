-- What is owed for a subject, or that it is another amount now.
INSERT INTO payments.payment (id, subject_kind, subject_id, purpose, party, currency, due_minor, state, account, property_id, listing_id, booking_id,
                              time_zone, reference, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, 'none', $8, $9, $10, $11, $12, $13, $14)
ON CONFLICT (subject_kind, subject_id, purpose) DO UPDATE SET due_minor = excluded.due_minor
RETURNING id, due_minor, authorised_minor, paid_minor, refunded_minor, refunding_minor, state
