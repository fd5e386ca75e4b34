-- $1 is the viewer, $2 whether all are wanted that he may see, $3 whether that is everyone's, $4 the properties that he runs, $5 the last id
-- of the page before.
SELECT booking.id, booking.code, booking.state, quote.listing_id, quote.listing_slug, quote.property_id, quote.stay, quote.guests, quote.lines,
       quote.total_minor, quote.currency, booking.guest_subject, booking.guest_name, booking.guest_email, booking.hold_expires_at,
       booking.created_at, booking.confirmed_at, booking.cancelled_at, booking.kept_minor, booking.courtesy_minor, booking.cancellation_policy,
       booking.changes, quote.due_at_property_minor, quote.party, quote.inputs, booking.answer_by
FROM booking.booking
JOIN booking.quote ON quote.id = booking.quote_id
WHERE (booking.guest_subject = $1 OR ($2::boolean AND ($3::boolean OR quote.property_id = ANY ($4::uuid[]))))
  AND ($5::uuid IS NULL OR booking.id < $5)
ORDER BY booking.id DESC
LIMIT $6
