DELETE FROM catalog.exchange_rate
WHERE currency = $1
  AND NOT EXISTS (SELECT FROM catalog.listing WHERE listing.currency = exchange_rate.currency)
  AND NOT EXISTS (SELECT FROM catalog.place WHERE place.currency = exchange_rate.currency)
