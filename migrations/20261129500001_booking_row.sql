-- migrate:up

-- A booking with its quote and the clock of its house: what every use case of a stay reads, in one place.

SET LOCAL lock_timeout = '10s';

CREATE VIEW booking.booking_row AS
SELECT booking.id, booking.code, booking.state, quote.listing_id, quote.listing_slug, quote.property_id, quote.stay, quote.guests, quote.lines,
       quote.total_minor, quote.currency, booking.guest_subject, booking.guest_name, booking.guest_email, booking.hold_expires_at,
       booking.created_at, booking.confirmed_at, booking.cancelled_at, booking.kept_minor, booking.courtesy_minor, booking.cancellation_policy,
       booking.changes, quote.due_at_property_minor, quote.party, quote.inputs, booking.answer_by,
       -- Stays outlive the terms that they were sold under.
       coalesce(rate.check_in_time, '16:00') AS check_in_time, coalesce(rate.time_zone, 'UTC') AS time_zone
FROM booking.booking
JOIN booking.quote ON quote.id = booking.quote_id
LEFT JOIN booking.rate ON rate.listing_id = quote.listing_id;

-- Whoever has waited for a booking's lock must see what the one before him has left, another quote among it. The statement that waits looks with
-- the eyes of when it began; a volatile function looks anew.
CREATE FUNCTION booking.read_booking(wanted uuid) RETURNS SETOF booking.booking_row LANGUAGE plpgsql VOLATILE ROWS 1 AS $$
BEGIN
    RETURN QUERY SELECT booking_row.* FROM booking.booking_row WHERE booking_row.id = wanted;
END $$;

-- migrate:down
DROP FUNCTION booking.read_booking;
DROP VIEW booking.booking_row;
