-- plan: custom
-- What a map shows, best first. $1 locale; filters, each off when NULL: $2 kind, $3 place, $4 words (a tsquery), $5 property kinds, $6 guests,
-- $7 least bedrooms, $8 least and $9 highest price in millionths of a euro cent, $10 amenities (all), $11 west $12 south $13 east $14 north,
-- $15 check-in $16 check-out; $17 now; $18 pets. The filters stand in search.offers and search.stays.
WITH shown AS (
    SELECT offer.listing_id, offer.kind, offer.latitude, offer.longitude, offer.price_minor, offer.currency, offer.by_rank
    FROM search.offers($1, $4, $2, $3, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, false, $18) AS offer
    -- OFFSET 0: looked at listing by listing, until there are enough.
    WHERE ($15::date IS NULL
           OR EXISTS (SELECT FROM search.stays($15, $16, $6, $17) AS stay WHERE stay.listing_id = offer.listing_id OFFSET 0))
    ORDER BY offer.by_rank, offer.listing_id
    LIMIT 500
)
SELECT listing.id, listing.slug, shown.kind, shown.latitude, shown.longitude, shown.price_minor, shown.currency,
       rate.nightly_minor, rate.cleaning_minor, rate.tax_basis_points, rate.is_flat
FROM shown
JOIN catalog.published_listing AS listing ON listing.id = shown.listing_id
LEFT JOIN booking.published_rate AS rate ON rate.listing_id = shown.listing_id AND $15 IS NOT NULL
ORDER BY shown.by_rank, shown.listing_id
