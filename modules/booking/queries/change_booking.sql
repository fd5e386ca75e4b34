-- Another quote for a booking; what it was before is kept.
WITH before AS (
    SELECT id, quote_id FROM booking.booking WHERE id = $1
), changed AS (
    UPDATE booking.booking SET quote_id = $2, changes = changes + 1 WHERE id = $1 RETURNING id, changes
)
INSERT INTO booking.change (booking_id, number, quote_before, quote_after, changed_by, changed_at)
SELECT changed.id, changed.changes, before.quote_id, $2, $3, $4
FROM changed
JOIN before ON before.id = changed.id
