-- The policy of cancellation is that of the listing today, for good.
INSERT INTO booking.booking (id, code, quote_id, guest_subject, guest_name, guest_email, guest_phone, note, state, hold_expires_at, created_at, locale, cancellation_policy)
SELECT $1, $2, $3, $4, $5, $6, $7, $8, 'held', $9, $10, $11,
       coalesce((SELECT rate.cancellation_policy FROM booking.quote JOIN booking.rate ON rate.listing_id = quote.listing_id WHERE quote.id = $3), 'flexible')
