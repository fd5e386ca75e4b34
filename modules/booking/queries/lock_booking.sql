-- As find_booking, for a change.
SELECT booking.id, booking.code, booking.state, quote.listing_id, quote.listing_slug, quote.property_id, quote.stay, quote.guests, quote.lines,
       quote.total_minor, quote.currency, booking.guest_subject, booking.guest_name, booking.guest_email, booking.hold_expires_at,
       booking.created_at, booking.confirmed_at, booking.cancelled_at, booking.kept_minor, booking.courtesy_minor, booking.cancellation_policy,
       booking.changes, quote.due_at_property_minor, quote.party, quote.inputs, booking.answer_by
FROM booking.booking
JOIN booking.quote ON quote.id = booking.quote_id
WHERE booking.id = $1 AND (booking.guest_subject = $2 OR $3::boolean OR quote.property_id = ANY ($4::uuid[]))
FOR UPDATE OF booking
