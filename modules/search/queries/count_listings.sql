-- plan: custom; slow
-- How many listings each further choice would leave: every facet is counted with all filters but its own. Parameters as in list_pins.
-- A listing that fails one facet's filter only still counts within that facet: search.offers names the failed ones in `missed` by bit, 1 kind,
-- 2 place, 4 property kind, 8 bedrooms, 16 amenities, 32 price. Offers are read once; every facet is a sum over the few groups.
WITH tally AS MATERIALIZED (
    SELECT missed, kind, property_kind, place_number, bedrooms, amenity_set_id, grouping(amenity_set_id) = 0 AS is_of_amenities,
           count(*) AS listings, min(by_price) AS price_min, max(by_price) FILTER (WHERE by_price < 9223372036854775807) AS price_max
    FROM search.offers($1, $4, $2, $3, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, true, $18) AS offer
    WHERE missed IN (0, 1, 2, 4, 8, 16, 32)
      AND ($15::date IS NULL OR listing_id IN (SELECT stay.listing_id FROM search.stays($15, $16, $6, $17) AS stay))
    GROUP BY GROUPING SETS ((missed, kind, property_kind, place_number, bedrooms), (missed, amenity_set_id))
), groups AS (
    SELECT * FROM tally WHERE NOT is_of_amenities
)
SELECT coalesce((SELECT sum(listings) FROM groups WHERE missed = 0), 0)::int AS total,
       coalesce((SELECT json_agg(json_build_object('value', kind, 'count', count) ORDER BY count DESC, kind::text)
                 FROM (SELECT kind, sum(listings) AS count FROM groups WHERE missed IN (0, 1) GROUP BY kind) AS facet), '[]') AS kinds,
       coalesce((SELECT json_agg(json_build_object('value', property_kind, 'count', count) ORDER BY count DESC, property_kind::text)
                 FROM (SELECT property_kind, sum(listings) AS count FROM groups WHERE missed IN (0, 4) GROUP BY property_kind) AS facet),
                '[]') AS property_kinds,
       coalesce((SELECT json_agg(json_build_object('value', place.slug, 'label', place.name ->> $1, 'count', count) ORDER BY count DESC, place.slug)
                 FROM (SELECT place_number, sum(listings) AS count FROM groups WHERE missed IN (0, 2) GROUP BY place_number) AS facet
                 JOIN catalog.published_place AS place USING (place_number)), '[]') AS places,
       coalesce((SELECT json_agg(json_build_object('value', bedrooms, 'count', count) ORDER BY bedrooms)
                 FROM (SELECT bedrooms, sum(listings) AS count FROM groups WHERE missed IN (0, 8) AND bedrooms IS NOT NULL
                       GROUP BY bedrooms) AS facet), '[]') AS bedrooms,
       coalesce((SELECT json_agg(json_build_object('value', amenity.code, 'label', amenity.name ->> $1, 'count', count)
                                 ORDER BY count DESC, amenity.position, amenity.code)
                 FROM (SELECT code, sum(listings) AS count
                       FROM (SELECT amenity_set_id AS id, sum(listings) AS listings FROM tally WHERE is_of_amenities AND missed IN (0, 16)
                             GROUP BY amenity_set_id) AS counted
                       JOIN catalog.published_amenity_set USING (id), unnest(codes) AS code
                       GROUP BY code) AS facet
                 JOIN catalog.published_amenity AS amenity USING (code)), '[]') AS amenities,
       (SELECT min(price_min) FROM groups WHERE missed IN (0, 32) AND price_min < 9223372036854775807) AS price_min_micro,
       (SELECT max(price_max) FROM groups WHERE missed IN (0, 32)) AS price_max_micro
