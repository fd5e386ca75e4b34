SELECT code, name ->> $2 AS name, type, normal_side, is_open FROM ledger.account WHERE code = $1
