-- Earned stays of houses and days that are agreed on ($1, a JSON array of company's agreements) and that have not been shared with the owner.
SELECT known.*
FROM (SELECT booking.id
      FROM jsonb_to_recordset($1::jsonb) AS agreed (property_id uuid, "from" date, until date)
      JOIN booking.quote ON quote.property_id = agreed.property_id AND daterange(agreed."from", agreed.until) @> upper(quote.stay)
      JOIN booking.booking ON booking.quote_id = quote.id
      WHERE booking.state IN ('confirmed', 'checked_in', 'completed') AND quote.total_minor > 0
        AND EXISTS (SELECT FROM booking.posted
                    WHERE posted.booking_id = booking.id AND posted.kind = 'stay' AND posted.event = 'earned' AND NOT posted.is_reversed)
        AND NOT EXISTS (SELECT FROM booking.posted
                        WHERE posted.booking_id = booking.id AND posted.kind = 'owner_share' AND posted.event = 'earned')
      ORDER BY booking.id
      LIMIT $2
      FOR UPDATE OF booking SKIP LOCKED) AS locked
CROSS JOIN LATERAL booking.read_booking(locked.id) AS known
