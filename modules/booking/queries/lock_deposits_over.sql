-- Stays over since a day by $1, whose deposit was asked for and has not been let go.
SELECT booking.id
FROM booking.booking
JOIN booking.quote ON quote.id = booking.quote_id
LEFT JOIN booking.rate ON rate.listing_id = quote.listing_id
WHERE booking.deposit_asked_at IS NOT NULL AND booking.deposit_released_at IS NULL
  AND upper(quote.stay) < ($1::timestamptz AT TIME ZONE coalesce(rate.time_zone, 'UTC'))::date
ORDER BY booking.id
LIMIT $2
FOR UPDATE OF booking SKIP LOCKED
