-- plan: custom
-- How many listings each further choice would leave: every facet is counted with all filters but its own. Parameters as in list_pins.
-- A listing that fails one facet's filter only still counts within that facet, so `missed` names the failed ones by bit: 1 kind, 2 place,
-- 4 property kind, 8 bedrooms, 16 amenities, 32 price. Listings are read once; every facet is a sum over the
-- few groups.
WITH listed AS (
    SELECT listing.kind, listing.property_kind, listing.place_slug, listing.bedrooms_total, listing.amenities,
           listing.price_minor, listing.currency,
           CASE WHEN $2::text IS NULL OR listing.kind = $2 THEN 0 ELSE 1 END
           + CASE WHEN $3::text IS NULL OR listing.place_slug = $3 THEN 0 ELSE 2 END
           + CASE WHEN $5::text[] IS NULL OR listing.property_kind = ANY ($5) THEN 0 ELSE 4 END
           + CASE WHEN $7::int IS NULL OR listing.bedrooms_total >= $7 THEN 0 ELSE 8 END
           + CASE WHEN $10::text[] IS NULL OR listing.amenities @> $10 THEN 0 ELSE 16 END
           + CASE WHEN ($8::bigint IS NULL OR listing.price_minor >= $8) AND ($9::bigint IS NULL OR listing.price_minor <= $9) THEN 0 ELSE 32 END
             AS missed
    FROM catalog.published_listing AS listing
    WHERE ($4::text[] IS NULL
           OR concat_ws(' ', listing.title ->> $1::text, listing.place_name ->> $1, listing.remarks ->> $1) ILIKE ALL ($4::text[]))
      AND ($6::int IS NULL OR listing.max_guests >= $6)
      AND ($12::float8 IS NULL OR listing.latitude BETWEEN $12 AND $14::float8)
      AND ($11::float8 IS NULL OR ($11 <= $13::float8 AND listing.longitude BETWEEN $11 AND $13)
           OR ($11 > $13 AND (listing.longitude >= $11 OR listing.longitude <= $13)))
      AND ($15::date IS NULL
           OR (listing.id IN (SELECT rate.listing_id FROM booking.published_rate AS rate
                              WHERE $16::date - $15 BETWEEN rate.min_nights AND rate.max_nights
                                AND ($6 IS NULL OR rate.max_guests >= $6)
                                AND $15 - ($17::timestamptz AT TIME ZONE rate.time_zone)::date BETWEEN 0 AND rate.window_days)
               AND listing.property_id IN (SELECT unit.id FROM calendar.published_unit AS unit)
               AND listing.property_id NOT IN (SELECT unit.id FROM calendar.occupied
                                               JOIN calendar.published_unit AS unit
                                                 ON unit.root_id = occupied.root_id AND unit.span && occupied.span
                                               WHERE occupied.during && daterange($15, $16 + 14)
                                                 AND occupied.during && daterange($15, $16 + unit.preparation_days)
                                                 AND (occupied.expires_at IS NULL OR occupied.expires_at > $17))))
), candidate AS (
    SELECT * FROM listed WHERE missed IN (0, 1, 2, 4, 8, 16, 32)
), tally AS MATERIALIZED (
    SELECT missed, kind, property_kind, place_slug, bedrooms_total, currency, amenities, grouping(amenities) = 0 AS is_of_amenities,
           count(*) AS listings, min(price_minor) AS price_min, max(price_minor) AS price_max
    FROM candidate
    GROUP BY GROUPING SETS ((missed, kind, property_kind, place_slug, bedrooms_total, currency), (missed, amenities))
), groups AS (
    SELECT * FROM tally WHERE NOT is_of_amenities
)
SELECT coalesce((SELECT sum(listings) FROM groups WHERE missed = 0), 0)::int AS total,
       coalesce((SELECT json_agg(json_build_object('value', kind, 'count', count) ORDER BY count DESC, kind)
                 FROM (SELECT kind, sum(listings) AS count FROM groups WHERE missed IN (0, 1) GROUP BY kind) AS facet), '[]') AS kinds,
       coalesce((SELECT json_agg(json_build_object('value', property_kind, 'count', count) ORDER BY count DESC, property_kind)
                 FROM (SELECT property_kind, sum(listings) AS count FROM groups WHERE missed IN (0, 4) GROUP BY property_kind) AS facet),
                '[]') AS property_kinds,
       coalesce((SELECT json_agg(json_build_object('value', place.slug, 'label', place.name ->> $1, 'count', count) ORDER BY count DESC, place.slug)
                 FROM (SELECT place_slug AS slug, sum(listings) AS count FROM groups WHERE missed IN (0, 2) GROUP BY place_slug) AS facet
                 JOIN catalog.published_place AS place USING (slug)), '[]') AS places,
       coalesce((SELECT json_agg(json_build_object('value', bedrooms_total, 'count', count) ORDER BY bedrooms_total)
                 FROM (SELECT bedrooms_total, sum(listings) AS count FROM groups WHERE missed IN (0, 8) AND bedrooms_total IS NOT NULL
                       GROUP BY bedrooms_total) AS facet), '[]') AS bedrooms,
       coalesce((SELECT json_agg(json_build_object('value', amenity.code, 'label', amenity.name ->> $1, 'count', count)
                                 ORDER BY count DESC, amenity.position, amenity.code)
                 FROM (SELECT code, sum(listings) AS count FROM tally, unnest(amenities) AS code WHERE is_of_amenities AND missed IN (0, 16) GROUP BY code) AS facet
                 JOIN catalog.published_amenity AS amenity USING (code)), '[]') AS amenities,
       price.price_min, price.price_max, price.currency
FROM (SELECT 1) AS always
LEFT JOIN LATERAL (SELECT currency, min(price_min) AS price_min, max(price_max) AS price_max
                   FROM groups WHERE missed IN (0, 32)
                   GROUP BY currency ORDER BY sum(listings) DESC, currency LIMIT 1) AS price ON true
