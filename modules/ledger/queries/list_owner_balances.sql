-- Owners that are owed anything, or owe it.
SELECT owner_id, currency, (-sum(amount_minor))::bigint AS amount_minor
FROM ledger.entry
WHERE owner_id IS NOT NULL AND account = '2300'
GROUP BY owner_id, currency
HAVING sum(amount_minor) <> 0
ORDER BY owner_id, currency
