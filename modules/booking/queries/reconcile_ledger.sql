-- What bookings come to by their quotes, and by the ledger, in every currency. A booking without a journal, a journal without a booking, and one of
-- another amount are wrong, even where they make up for each other.
SELECT coalesce(booked.currency, posted.currency) AS currency, (count(*) FILTER (WHERE booked.is_owed))::int AS bookings,
       coalesce(sum(booked.total_minor) FILTER (WHERE booked.is_owed), 0)::bigint AS booked_minor, coalesce(sum(posted.amount_minor), 0)::bigint AS posted_minor,
       (count(*) FILTER (WHERE CASE WHEN booked.is_owed THEN booked.total_minor ELSE 0 END <> coalesce(posted.amount_minor, 0)))::int AS wrong
FROM (SELECT booking.id, quote.currency, quote.total_minor, booking.state IN ('confirmed', 'checked_in', 'completed') AS is_owed
      FROM booking.booking JOIN booking.quote ON quote.id = booking.quote_id) AS booked
FULL JOIN (SELECT source_id, currency, amount_minor FROM ledger.charge WHERE source_module = 'booking' AND source_kind = 'stay') AS posted
    ON posted.source_id = booked.id AND posted.currency = booked.currency
GROUP BY coalesce(booked.currency, posted.currency)
ORDER BY coalesce(booked.currency, posted.currency)
