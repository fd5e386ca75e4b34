SELECT coalesce(-sum(amount_minor), 0)::bigint FROM ledger.entry WHERE owner_id = $1 AND currency = $2 AND account = '2300'
