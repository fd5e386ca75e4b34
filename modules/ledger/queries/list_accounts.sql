SELECT code, name ->> $1 AS name, type, normal_side, is_open FROM ledger.account ORDER BY code
