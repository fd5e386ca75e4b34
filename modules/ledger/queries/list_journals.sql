-- $1 locale; only: $2 this one, $3 of this source, $4 with this booking, $5 with this property, $6 made by hand; $7 from, $8 until; after $9, $10; $11 at
-- most. Newest first.
SELECT journal.id, journal.date, journal.currency, journal.source_module, journal.source_kind, journal.source_id, journal.event, journal.reverses,
       reversal.id AS reversed_by, journal.reason, journal.created_by, journal.posted_at, lines.json AS lines, lines.total_minor
FROM ledger.journal
LEFT JOIN ledger.journal AS reversal ON reversal.reverses = journal.id
CROSS JOIN LATERAL (
    SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
               'position', entry.position, 'account', entry.account, 'account_name', account.name ->> $1,
               'amount', jsonb_build_object('amount_minor', entry.amount_minor, 'currency', entry.currency),
               'property_id', entry.property_id, 'listing_id', entry.listing_id, 'booking_id', entry.booking_id, 'party', entry.party,
               'owner_id', entry.owner_id)) ORDER BY entry.position)::text AS json,
           sum(greatest(entry.amount_minor, 0))::bigint AS total_minor
    FROM ledger.entry
    JOIN ledger.account ON account.code = entry.account
    WHERE entry.journal_id = journal.id
) AS lines
WHERE ($2::bigint IS NULL OR journal.id = $2)
  AND ($3::uuid IS NULL OR journal.source_id = $3)
  AND ($4::uuid IS NULL OR journal.id IN (SELECT journal_id FROM ledger.entry WHERE booking_id = $4))
  AND ($5::uuid IS NULL OR journal.id IN (SELECT journal_id FROM ledger.entry WHERE property_id = $5))
  AND ($6::boolean IS NULL OR (journal.source_module = 'ledger') = $6)
  AND ($7::date IS NULL OR journal.date >= $7) AND ($8::date IS NULL OR journal.date <= $8)
  AND ($9::date IS NULL OR (journal.date, journal.id) < ($9::date, $10::bigint))
ORDER BY journal.date DESC, journal.id DESC
LIMIT $11
