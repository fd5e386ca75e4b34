SELECT currency, value_micro, as_of FROM catalog.exchange_rate WHERE currency = $1 FOR UPDATE
