-- Cancelled bookings that still stand in the ledger.
SELECT known.*
FROM (SELECT booking.id
      FROM booking.booking
      WHERE booking.state IN ('cancelled', 'no_show')
        AND EXISTS (SELECT FROM ledger.posting WHERE posting.source_module = 'booking' AND posting.source_kind = 'stay'
                    AND posting.source_id = booking.id AND NOT posting.is_reversed)
      ORDER BY booking.id
      LIMIT $1
      FOR UPDATE SKIP LOCKED) AS locked
CROSS JOIN LATERAL booking.read_booking(locked.id) AS known
