-- Confirmed bookings that the ledger does not know: those that a release without a ledger has confirmed.
SELECT known.*
FROM (SELECT booking.id
      FROM booking.booking
      WHERE booking.state IN ('confirmed', 'checked_in', 'completed')
        AND NOT EXISTS (SELECT FROM booking.posted WHERE posted.booking_id = booking.id AND posted.kind = 'stay' AND posted.event = 'confirmed')
      ORDER BY booking.id
      LIMIT $1
      FOR UPDATE SKIP LOCKED) AS locked
CROSS JOIN LATERAL booking.read_booking(locked.id) AS known
