-- $1 locale, $2 from, $3 until, $4 account, $5 property, $6 at most. Every entry with its journal, in order.
SELECT entry.journal_id, entry.date, entry.position, entry.account, account.name ->> $1 AS account_name, entry.currency, entry.amount_minor,
       journal.source_module, journal.source_kind, journal.source_id, journal.event, journal.reverses, entry.property_id, entry.listing_id,
       entry.booking_id, entry.party, entry.owner_id, journal.reason
FROM ledger.entry
JOIN ledger.journal ON journal.id = entry.journal_id
JOIN ledger.account ON account.code = entry.account
WHERE journal.date BETWEEN $2 AND $3 AND ($4::text IS NULL OR entry.account = $4) AND ($5::uuid IS NULL OR entry.property_id = $5)
ORDER BY journal.date, entry.journal_id, entry.position
LIMIT $6
