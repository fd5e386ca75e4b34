-- plan: custom
-- One page of cards. $1 locale; filters, each off when NULL: $2 kind, $3 place, $4 words (patterns, all must be found), $5 property kinds, $6 guests,
-- $7 least bedrooms, $8 least and $9 highest price, $10 amenities (all), $11 west $12 south $13 east $14 north, $15 check-in $16 check-out;
-- $17 now; $18 sort; $19 and $20 the key and id after which the page begins; $21 length; $22 base address of pictures.
-- Planned anew for each call: constants fold the unused filters away and turn the sort key into a column that has an index.
WITH page AS (
    SELECT listing.*,
           CASE $18::text WHEN 'price_asc' THEN listing.price_minor WHEN 'price_desc' THEN listing.by_price_desc
                          WHEN 'newest' THEN listing.by_newest ELSE listing.by_rank END AS sort_key
    FROM catalog.published_listing AS listing
    WHERE ($2::text IS NULL OR listing.kind = $2)
      AND ($3::text IS NULL OR listing.place_slug = $3)
      AND ($4::text[] IS NULL
           OR concat_ws(' ', listing.title ->> $1::text, listing.place_name ->> $1, listing.remarks ->> $1) ILIKE ALL ($4::text[]))
      AND ($5::text[] IS NULL OR listing.property_kind = ANY ($5))
      AND ($6::int IS NULL OR listing.max_guests >= $6)
      AND ($7::int IS NULL OR listing.bedrooms_total >= $7)
      AND ($8::bigint IS NULL OR listing.price_minor >= $8)
      AND ($9::bigint IS NULL OR listing.price_minor <= $9)
      AND ($10::text[] IS NULL OR listing.amenities @> $10)
      AND ($12::float8 IS NULL OR listing.latitude BETWEEN $12 AND $14::float8)
      AND ($11::float8 IS NULL OR ($11 <= $13::float8 AND listing.longitude BETWEEN $11 AND $13)
           OR ($11 > $13 AND (listing.longitude >= $11 OR listing.longitude <= $13)))
      AND ($15::date IS NULL
           OR EXISTS (SELECT FROM booking.published_rate AS rate
                      JOIN calendar.published_unit AS unit ON unit.id = listing.property_id
                      WHERE rate.listing_id = listing.id
                        AND $16::date - $15 BETWEEN rate.min_nights AND rate.max_nights
                        AND ($6 IS NULL OR rate.max_guests >= $6)
                        AND $15 - ($17::timestamptz AT TIME ZONE rate.time_zone)::date BETWEEN 0 AND rate.window_days
                        AND NOT EXISTS (SELECT FROM calendar.occupied
                                        WHERE occupied.root_id = unit.root_id AND occupied.span && unit.span
                                          AND occupied.during && daterange($15, $16 + unit.preparation_days)
                                          AND (occupied.expires_at IS NULL OR occupied.expires_at > $17))))
      AND ($20::uuid IS NULL
           OR (CASE $18 WHEN 'price_asc' THEN listing.price_minor WHEN 'price_desc' THEN listing.by_price_desc
                        WHEN 'newest' THEN listing.by_newest ELSE listing.by_rank END, listing.id) > ($19::bigint, $20))
    ORDER BY sort_key, listing.id
    LIMIT $21
)
SELECT page.id, page.slug, page.kind, page.property_kind, page.title ->> $1 AS title, page.place_slug, page.place_name ->> $1 AS place_name,
       page.country, page.latitude, page.longitude, page.bedrooms_total, page.bathrooms_total, page.max_guests, page.living_area_m2,
       page.lot_size_m2, page.price_minor, page.currency, page.price_period, page.sort_key,
       rate.nightly_minor, rate.cleaning_minor, rate.tax_basis_points,
       -- A quote inside a text is escaped, so this pattern is only ever the member's name.
       replace(coalesce(pictures.list, '[]'), '"key": "', '"url": "' || $22::text || '/') AS pictures
FROM page
LEFT JOIN booking.published_rate AS rate ON rate.listing_id = page.id AND $15 IS NOT NULL
LEFT JOIN LATERAL (SELECT '[' || string_agg(first.json_before_alt || (first.alt -> $1)::text || first.json_after_alt, ',' ORDER BY first.position) || ']' AS list
                   FROM (SELECT * FROM catalog.published_picture AS picture
                         WHERE picture.property_id = page.property_id
                         ORDER BY picture.position
                         LIMIT 5) AS first) AS pictures ON true
ORDER BY page.sort_key, page.id
