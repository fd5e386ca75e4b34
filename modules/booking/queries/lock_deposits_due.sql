-- Stays that begin within $2 days of $1, on the property's own calendar, and whose deposit has not been asked for.
SELECT booking.id, booking.guest_subject, quote.listing_id, quote.property_id, quote.currency, quote.deposit_minor, coalesce(rate.time_zone, 'UTC') AS time_zone
FROM booking.booking
JOIN booking.quote ON quote.id = booking.quote_id
LEFT JOIN booking.rate ON rate.listing_id = quote.listing_id
WHERE booking.state IN ('confirmed', 'checked_in') AND booking.deposit_asked_at IS NULL AND quote.deposit_minor > 0
  AND lower(quote.stay) - $2::int <= ($1::timestamptz AT TIME ZONE coalesce(rate.time_zone, 'UTC'))::date
  AND upper(quote.stay) > ($1::timestamptz AT TIME ZONE coalesce(rate.time_zone, 'UTC'))::date
ORDER BY booking.id
LIMIT $3
FOR UPDATE OF booking SKIP LOCKED
