-- Which bookings the ledger and the quotes do not agree on (reconcile_ledger).
SELECT coalesce(booked.id, posted.source_id) AS id, booked.code, coalesce(booked.currency, posted.currency) AS currency,
       coalesce(booked.owed_minor, 0) AS booked_minor, coalesce(posted.amount_minor, 0) AS posted_minor
FROM (SELECT booking.id, booking.code, quote.currency,
             CASE WHEN booking.state IN ('confirmed', 'checked_in', 'completed') THEN quote.total_minor ELSE booking.kept_minor END AS owed_minor
      FROM booking.booking JOIN booking.quote ON quote.id = booking.quote_id) AS booked
FULL JOIN (SELECT source_id, currency, sum(amount_minor)::bigint AS amount_minor FROM ledger.charge
           WHERE source_module = 'booking' AND source_kind IN ('stay', 'cancellation') GROUP BY source_id, currency) AS posted
    ON posted.source_id = booked.id AND posted.currency = booked.currency
WHERE coalesce(booked.owed_minor, 0) <> coalesce(posted.amount_minor, 0)
ORDER BY coalesce(booked.id, posted.source_id)
LIMIT 20
