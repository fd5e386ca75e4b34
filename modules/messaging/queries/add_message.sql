-- What has happened to a booking is said once.
INSERT INTO messaging.message (id, booking_id, side, kind, author_subject, author_name, body, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (booking_id, kind) WHERE side = 'system' DO NOTHING
