INSERT INTO catalog.exchange_rate (currency, value_micro, as_of) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
