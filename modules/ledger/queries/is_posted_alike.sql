-- Whether what has been posted of an event is this: the currency ($5) and the entries ($6, a JSON array).
SELECT journal.currency = $5 AND $6::jsonb = (
    SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('account', account, 'amount_minor', amount_minor, 'property_id', property_id,
                     'listing_id', listing_id, 'booking_id', booking_id, 'party', party, 'owner_id', owner_id)) ORDER BY position)
    FROM ledger.entry WHERE journal_id = journal.id)
FROM ledger.journal
WHERE journal.source_module = $1 AND journal.source_kind = $2 AND journal.source_id = $3 AND journal.event = $4
