-- $1 locale, $2 up to and with this day, $3 from this day on (NULL: from the beginning), $4 a property. Every currency, every account with entries.
SELECT moved.currency, account.code, account.name ->> $1 AS name, account.type, account.normal_side, account.is_open, moved.debit_minor, moved.credit_minor
FROM (SELECT currency, account, sum(amount_minor) FILTER (WHERE amount_minor > 0)::bigint AS debit_minor,
             (-sum(amount_minor) FILTER (WHERE amount_minor < 0))::bigint AS credit_minor
      FROM ledger.entry
      WHERE date <= $2 AND ($3::date IS NULL OR date >= $3) AND ($4::uuid IS NULL OR property_id = $4)
      GROUP BY currency, account) AS moved
JOIN ledger.account ON account.code = moved.account
ORDER BY moved.currency, account.code
