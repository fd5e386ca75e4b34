-- Which of these are no accounts, or closed ones.
SELECT wanted.code FROM unnest($1::text[]) AS wanted (code)
WHERE NOT EXISTS (SELECT FROM ledger.account WHERE account.code = wanted.code AND account.is_open)
