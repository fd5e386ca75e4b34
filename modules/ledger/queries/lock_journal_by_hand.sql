-- A journal and what says whether it may be reversed: nobody else reverses it meanwhile.
SELECT id, source_module, source_kind, source_id, reverses, EXISTS (SELECT FROM ledger.journal AS other WHERE other.reverses = journal.id) AS is_reversed
FROM ledger.journal
WHERE id = $1
FOR NO KEY UPDATE
