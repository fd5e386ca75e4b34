-- Stays that have ended by $1, on the property's own calendar, and that the ledger still has as owed to the guest.
SELECT known.*
FROM (SELECT booking.id
      FROM booking.booking
      JOIN booking.quote ON quote.id = booking.quote_id
      LEFT JOIN booking.rate ON rate.listing_id = quote.listing_id
      WHERE booking.state IN ('confirmed', 'checked_in', 'completed')
        AND upper(quote.stay) <= ($1::timestamptz AT TIME ZONE coalesce(rate.time_zone, 'UTC'))::date
        AND EXISTS (SELECT FROM booking.posted
                    WHERE posted.booking_id = booking.id AND posted.kind = 'stay' AND posted.event = 'confirmed' AND NOT posted.is_reversed)
        AND NOT EXISTS (SELECT FROM booking.posted WHERE posted.booking_id = booking.id AND posted.kind = 'stay' AND posted.event = 'earned')
      ORDER BY booking.id
      LIMIT $2
      FOR UPDATE OF booking SKIP LOCKED) AS locked
CROSS JOIN LATERAL booking.read_booking(locked.id) AS known
