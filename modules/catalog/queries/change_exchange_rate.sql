UPDATE catalog.exchange_rate SET value_micro = $2, as_of = $3 WHERE currency = $1
