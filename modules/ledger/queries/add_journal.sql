-- The journal and its entries ($11, a JSON array) at once. Gives nothing when the event of the source has been posted already.
WITH journal AS (
    INSERT INTO ledger.journal (date, currency, entry_count, source_module, source_kind, source_id, event, reason, created_by, posted_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT (source_module, source_kind, source_id, event) DO NOTHING
    RETURNING id, date, currency, entry_count
)
INSERT INTO ledger.entry (journal_id, position, entry_count, date, currency, account, amount_minor, property_id, listing_id, booking_id, party, owner_id)
SELECT journal.id, one.position, journal.entry_count, journal.date, journal.currency, one.entry ->> 'account', (one.entry ->> 'amount_minor')::bigint,
       (one.entry ->> 'property_id')::uuid, (one.entry ->> 'listing_id')::uuid, (one.entry ->> 'booking_id')::uuid, one.entry ->> 'party',
       (one.entry ->> 'owner_id')::uuid
FROM journal
CROSS JOIN jsonb_array_elements($11::jsonb) WITH ORDINALITY AS one (entry, position)
RETURNING journal_id
