-- Cancelled bookings that still stand in the ledger.
SELECT booking.id, booking.code, booking.state, quote.listing_id, quote.listing_slug, quote.property_id, quote.stay, quote.guests, quote.lines,
       quote.total_minor, quote.currency, booking.guest_subject, booking.guest_name, booking.guest_email, booking.hold_expires_at,
       booking.created_at, booking.confirmed_at, booking.cancelled_at, booking.kept_minor, booking.courtesy_minor, booking.cancellation_policy,
       booking.changes, quote.due_at_property_minor, quote.party, quote.inputs, booking.answer_by
FROM booking.booking
JOIN booking.quote ON quote.id = booking.quote_id
WHERE booking.state IN ('cancelled', 'no_show')
  AND EXISTS (SELECT FROM ledger.posting WHERE posting.source_module = 'booking' AND posting.source_kind = 'stay' AND posting.source_id = booking.id
              AND NOT posting.is_reversed)
ORDER BY booking.id
LIMIT $1
FOR UPDATE OF booking SKIP LOCKED
