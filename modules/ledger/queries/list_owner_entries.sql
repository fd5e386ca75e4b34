-- Journals that moved the account of owner $1 from $2 until $3: his part, and beside it what he shares it with.
SELECT journal.id AS journal_id, journal.date, journal.currency, journal.source_module, journal.source_kind, journal.reason,
       (array_agg(entry.booking_id) FILTER (WHERE entry.booking_id IS NOT NULL))[1] AS booking_id,
       (array_agg(entry.property_id) FILTER (WHERE entry.property_id IS NOT NULL))[1] AS property_id,
       coalesce(sum(entry.amount_minor) FILTER (WHERE entry.account IN ('4000', '4100')), 0)::bigint AS gross_minor,
       coalesce(-sum(entry.amount_minor) FILTER (WHERE entry.account = '4200'), 0)::bigint AS commission_minor,
       coalesce(-sum(entry.amount_minor) FILTER (WHERE entry.account = '2300'), 0)::bigint AS share_minor
FROM ledger.entry
JOIN ledger.journal ON journal.id = entry.journal_id
WHERE entry.owner_id = $1 AND entry.date BETWEEN $2 AND $3
GROUP BY journal.id
ORDER BY journal.date, journal.id
