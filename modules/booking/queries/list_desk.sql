-- Stays that touch the day $3, and those that have ended within two weeks before it and whose house is not clean yet; $1 everybody's, or of the
-- properties $2. With the next arrival in the same house.
SELECT booking.id, booking.code, booking.state, booking.guest_name, booking.guest_phone, quote.property_id, quote.stay, quote.guests,
       booking.arrived_at, booking.departed_at, booking.cleaned_at,
       (SELECT min(lower(next_quote.stay)) FROM booking.quote AS next_quote JOIN booking.booking AS next ON next.quote_id = next_quote.id
        WHERE next_quote.property_id = quote.property_id AND next.state IN ('confirmed', 'checked_in')
          AND lower(next_quote.stay) BETWEEN upper(quote.stay) AND $3::date + 30) AS next_arrival,
       CASE WHEN EXISTS (SELECT FROM booking.desk_receipt WHERE desk_receipt.booking_id = booking.id) THEN 0 ELSE quote.due_at_property_minor END AS due_minor,
       quote.currency,
       booking.answer_by
FROM booking.quote
JOIN booking.booking ON booking.quote_id = quote.id
WHERE booking.state IN ('confirmed', 'checked_in', 'completed')
  AND ($1::boolean OR quote.property_id = ANY ($2::uuid[]))
  AND lower(quote.stay) <= $3::date
  AND (upper(quote.stay) >= $3::date OR (upper(quote.stay) >= $3::date - 14 AND booking.cleaned_at IS NULL))
ORDER BY lower(quote.stay), booking.id
LIMIT 1000
