-- Every journal of a source ($1 module, $2 kind, $3 id) that has not been reversed is, on $4 or on its own day if that is later.
WITH original AS (
    SELECT id, date, currency, entry_count, event
    FROM ledger.journal AS original
    WHERE source_module = $1 AND source_kind = $2 AND source_id = $3 AND reverses IS NULL
      AND NOT EXISTS (SELECT FROM ledger.journal AS reversal WHERE reversal.reverses = original.id)
), reversal AS (
    INSERT INTO ledger.journal (date, currency, entry_count, source_module, source_kind, source_id, event, reverses, reason, created_by, posted_at)
    SELECT greatest($4::date, date), currency, entry_count, $1, $2, $3, event || '_reversed', id, $5, $6, $7 FROM original ORDER BY id
    ON CONFLICT DO NOTHING
    RETURNING id, date, reverses
), entry AS (
    INSERT INTO ledger.entry (journal_id, position, entry_count, date, currency, account, amount_minor, property_id, listing_id, booking_id, party, owner_id)
    SELECT reversal.id, position, entry_count, reversal.date, currency, account, -amount_minor, property_id, listing_id, booking_id, party, owner_id
    FROM reversal
    JOIN ledger.entry ON entry.journal_id = reversal.reverses
)
SELECT id FROM reversal ORDER BY id
