-- What bookings come to by their quotes, and by the ledger, in every currency. A booking without a journal, a journal without a booking, and one of
-- another amount are wrong, even where they make up for each other.
SELECT coalesce(booked.currency, posted.currency) AS currency, (count(*) FILTER (WHERE booked.is_stay))::int AS bookings,
       coalesce(sum(booked.owed_minor), 0)::bigint AS booked_minor, coalesce(sum(posted.amount_minor), 0)::bigint AS posted_minor,
       (count(*) FILTER (WHERE coalesce(booked.owed_minor, 0) <> coalesce(posted.amount_minor, 0)))::int AS wrong
FROM (SELECT booking.id, quote.currency, booking.state IN ('confirmed', 'checked_in', 'completed') AS is_stay,
             CASE WHEN booking.state IN ('confirmed', 'checked_in', 'completed') THEN quote.total_minor ELSE booking.kept_minor END AS owed_minor
      FROM booking.booking JOIN booking.quote ON quote.id = booking.quote_id) AS booked
FULL JOIN (SELECT source_id, currency, sum(amount_minor)::bigint AS amount_minor FROM ledger.charge
           WHERE source_module = 'booking' AND source_kind IN ('stay', 'cancellation') GROUP BY source_id, currency) AS posted
    ON posted.source_id = booked.id AND posted.currency = booked.currency
GROUP BY coalesce(booked.currency, posted.currency)
ORDER BY coalesce(booked.currency, posted.currency)
