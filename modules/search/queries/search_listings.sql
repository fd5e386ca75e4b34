-- plan: custom
-- One page of cards. $1 to $18 as in list_pins; $19 sort; $20 and $21 the key and id after which the page begins; $22 length; $23 base address of
-- pictures. Planned anew for each call: constants fold the unused filters away and turn the sort key into a column that has an index.
WITH page AS (
    SELECT offer.listing_id,
           CASE $19::text WHEN 'price_asc' THEN offer.by_price WHEN 'price_desc' THEN offer.by_price_desc
                          WHEN 'newest' THEN offer.by_newest ELSE offer.by_rank END AS sort_key
    FROM search.offers($1, $4, $2, $3, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, false, $18) AS offer
    -- OFFSET 0: looked at listing by listing, until there are enough.
    WHERE ($15::date IS NULL
           OR EXISTS (SELECT FROM search.stays($15, $16, $6, $17) AS stay WHERE stay.listing_id = offer.listing_id OFFSET 0))
      AND ($21::uuid IS NULL
           OR (CASE $19 WHEN 'price_asc' THEN offer.by_price WHEN 'price_desc' THEN offer.by_price_desc
                        WHEN 'newest' THEN offer.by_newest ELSE offer.by_rank END, offer.listing_id) > ($20::bigint, $21))
    ORDER BY sort_key, offer.listing_id
    LIMIT $22
)
SELECT card.id, card.slug, card.kind, card.property_kind, card.title ->> $1 AS title, card.place_slug, card.place_name ->> $1 AS place_name,
       card.country, card.latitude, card.longitude, card.bedrooms_total, card.bathrooms_total, card.max_guests, card.living_area_m2,
       card.lot_size_m2, card.price_minor, card.currency, card.price_period, page.sort_key,
       rate.nightly_minor, rate.cleaning_minor, rate.tax_basis_points, rate.is_flat, rating.reviews, rating.average,
       -- A quote inside a text is escaped, so this pattern is only ever the member's name.
       replace(coalesce(pictures.list, '[]'), '"key": "', '"url": "' || $23::text || '/') AS pictures
FROM page
JOIN catalog.published_listing AS card ON card.id = page.listing_id
LEFT JOIN booking.published_rate AS rate ON rate.listing_id = page.listing_id AND $15 IS NOT NULL
LEFT JOIN LATERAL (SELECT '[' || string_agg(first.json_before_alt || (first.alt -> $1)::text || first.json_after_alt, ',' ORDER BY first.position) || ']' AS list
                   FROM (SELECT * FROM catalog.published_picture AS picture
                         WHERE picture.property_id = card.property_id AND picture.kind = 'photo'
                         ORDER BY picture.position
                         LIMIT 5) AS first) AS pictures ON true
-- LIMIT 1: looked up card by card, not counted for all listings.
LEFT JOIN LATERAL (SELECT rated.reviews, rated.average FROM messaging.published_rating AS rated WHERE rated.listing_id = page.listing_id LIMIT 1) AS rating ON true
ORDER BY page.sort_key, page.listing_id
