-- Parameters as measure_statement, $11 at most.
SELECT entry.journal_id, entry.position, entry.date, entry.amount_minor, entry.property_id, entry.booking_id, entry.party,
       journal.source_module, journal.source_kind, journal.source_id, journal.event, journal.reason
FROM ledger.entry
JOIN ledger.journal ON journal.id = entry.journal_id
WHERE entry.account = $1 AND entry.currency = $2 AND ($3::date IS NULL OR entry.date >= $3) AND ($4::date IS NULL OR entry.date <= $4)
  AND ($5::uuid IS NULL OR entry.property_id = $5) AND ($6::text IS NULL OR entry.party = $6) AND ($7::uuid IS NULL OR entry.booking_id = $7)
  AND ($8::date IS NULL OR (entry.date, entry.journal_id, entry.position) > ($8::date, $9::bigint, $10::int))
ORDER BY entry.date, entry.journal_id, entry.position
LIMIT $11
