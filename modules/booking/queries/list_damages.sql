-- The newest first.
SELECT id, amount_minor, reason, claimed_by, claimed_at FROM booking.damage WHERE booking_id = $1 ORDER BY id DESC
