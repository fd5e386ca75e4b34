-- $1 account, $2 currency, $3 from, $4 until, $5 property, $6 party, $7 booking; $8 to $10: the last entry of the page before. What stood before the
-- period, before the page, and at the end.
SELECT coalesce(sum(amount_minor) FILTER (WHERE date < $3), 0)::bigint AS opening_minor,
       coalesce(sum(amount_minor) FILTER (WHERE date < $3 OR (date, journal_id, position) <= ($8::date, $9::bigint, $10::int)), 0)::bigint AS before_minor,
       coalesce(sum(amount_minor), 0)::bigint AS closing_minor,
       coalesce(sum(amount_minor) FILTER (WHERE (date >= $3 OR $3::date IS NULL) AND amount_minor > 0), 0)::bigint AS debit_minor,
       coalesce(-sum(amount_minor) FILTER (WHERE (date >= $3 OR $3::date IS NULL) AND amount_minor < 0), 0)::bigint AS credit_minor
FROM ledger.entry
WHERE account = $1 AND currency = $2 AND ($4::date IS NULL OR date <= $4)
  AND ($5::uuid IS NULL OR property_id = $5) AND ($6::text IS NULL OR party = $6) AND ($7::uuid IS NULL OR booking_id = $7)
