-- Quotes that nobody has booked, $2 days after they have run out.
DELETE FROM booking.quote
WHERE id IN (
    SELECT quote.id FROM booking.quote
    WHERE quote.expires_at < $1::timestamptz - make_interval(days => $2::int)
      AND NOT EXISTS (SELECT FROM booking.booking WHERE booking.quote_id = quote.id)
      AND NOT EXISTS (SELECT FROM booking.change WHERE change.quote_before = quote.id)
    ORDER BY quote.expires_at
    LIMIT $3
    FOR UPDATE SKIP LOCKED)
