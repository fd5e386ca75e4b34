-- $1 is the viewer, $2 whether everyone's bookings are wanted, $3 the last id of the page before.
SELECT booking.id, booking.code, booking.state, quote.listing_id, quote.listing_slug, quote.property_id, quote.stay, quote.guests, quote.lines,
       quote.total_minor, quote.currency, booking.guest_subject, booking.guest_name, booking.guest_email, booking.hold_expires_at,
       booking.created_at, booking.confirmed_at, booking.cancelled_at
FROM booking.booking
JOIN booking.quote ON quote.id = booking.quote_id
WHERE ($2::boolean OR booking.guest_subject = $1) AND ($3::uuid IS NULL OR booking.id < $3)
ORDER BY booking.id DESC
LIMIT $4
