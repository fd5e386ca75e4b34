-- $1 locale, $2 up to and with this day, $3 from this day on (NULL: from the beginning), $4 a property. Every currency, every account with entries.
SELECT entry.currency, account.code, account.name ->> $1 AS name, account.type, account.normal_side, account.is_open,
       sum(entry.amount_minor) FILTER (WHERE entry.amount_minor > 0)::bigint AS debit_minor,
       (-sum(entry.amount_minor) FILTER (WHERE entry.amount_minor < 0))::bigint AS credit_minor
FROM ledger.entry
JOIN ledger.account ON account.code = entry.account
WHERE entry.date <= $2 AND ($3::date IS NULL OR entry.date >= $3) AND ($4::uuid IS NULL OR entry.property_id = $4)
GROUP BY entry.currency, account.code
ORDER BY entry.currency, account.code
