-- The currency that a price filter is in: $1 the asked one, else that of the place $2, else the euro; no row when it has no rate.
SELECT rate.currency, rate.value_micro
FROM catalog.published_exchange_rate AS rate
WHERE rate.currency = coalesce($1, (SELECT place.currency FROM catalog.published_place AS place WHERE place.slug = $2), 'EUR')
