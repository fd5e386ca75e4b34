SELECT currency, value_micro, as_of, coalesce(listed.number, 0)::int AS listings,
       EXISTS (SELECT FROM catalog.place WHERE place.currency = exchange_rate.currency) AS has_place
FROM catalog.exchange_rate
LEFT JOIN (SELECT currency, count(*) AS number FROM catalog.listing GROUP BY currency) AS listed USING (currency)
ORDER BY listings DESC, currency
