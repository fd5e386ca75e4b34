-- Upcoming and running stays of a guest at $2, holds that may still be confirmed among them.
SELECT booking.id, booking.code, quote.stay
FROM booking.ending
JOIN booking.booking ON booking.id = ending.id
JOIN booking.quote ON quote.id = booking.quote_id
WHERE ending.guest_subject = $1 AND ending.over_at > $2::timestamptz AND ending.state IN ('held', 'pending', 'confirmed', 'checked_in')
ORDER BY quote.stay
