-- What owner $1 was owed before $2, by currency; also 0, where there was anything before.
SELECT currency, (-sum(amount_minor))::bigint AS amount_minor
FROM ledger.entry
WHERE owner_id = $1 AND account = '2300' AND date < $2
GROUP BY currency
