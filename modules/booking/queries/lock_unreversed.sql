-- Cancelled bookings that still stand in the ledger.
SELECT known.*
FROM (SELECT booking.id
      FROM booking.booking
      WHERE booking.state IN ('cancelled', 'no_show')
        AND EXISTS (SELECT FROM booking.posted WHERE posted.booking_id = booking.id AND posted.kind = 'stay' AND NOT posted.is_reversed)
      ORDER BY booking.id
      LIMIT $1
      FOR UPDATE SKIP LOCKED) AS locked
CROSS JOIN LATERAL booking.read_booking(locked.id) AS known
