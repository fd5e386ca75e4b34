-- $1 properties, $2 now. Every choice hangs on a hash of the number, so the same number makes the same portfolio.
WITH amenities AS (
    SELECT array_agg(code ORDER BY position, code) AS codes FROM catalog.amenity
), drawn AS (
    SELECT number, hashint8extended(number, 11) & 2147483647 AS h1, hashint8extended(number, 12) & 2147483647 AS h2,
           hashint8extended(number, 13) & 2147483647 AS h3
    FROM generate_series(1, $1::int) AS number
), kinds AS (
    SELECT drawn.*,
           CASE WHEN h1 % 100 < 45 THEN 'apartment' WHEN h1 % 100 < 65 THEN 'villa' WHEN h1 % 100 < 85 THEN 'house'
                WHEN h1 % 100 < 91 THEN 'land' WHEN h1 % 100 < 96 THEN 'business' ELSE 'project' END AS kind
    FROM drawn
)
INSERT INTO catalog.property (id, reference, kind, place_id, name, unparsed_address, postal_code, latitude, longitude, bedrooms_total,
                              bathrooms_total, max_guests, living_area_m2, lot_size_m2, year_built, registration_number, amenities, attributes,
                              created_at, modified_at, agent_subject)
SELECT md5('made property ' || number)::uuid, 'MADE-' || number, kinds.kind, place.id,
       jsonb_build_object('en', 'House ' || number, 'fr', 'Maison ' || number, 'es', 'Casa ' || number),
       'Street ' || h2 % 500 || ', ' || number % 200, lpad((h3 % 100000)::text, 5, '0'),
       place.latitude + (h2 % 2000 - 1000) / 5000.0, place.longitude + (h3 % 2000 - 1000) / 5000.0,
       CASE WHEN is_home THEN 1 + h2 % 6 END, CASE WHEN is_home THEN 1 + h2 % 4 END, CASE WHEN is_home THEN 2 + 2 * (h2 % 6) END,
       CASE WHEN is_home THEN 40 + 30 * (h2 % 6) + h3 % 60 END, CASE WHEN kinds.kind IN ('villa', 'house', 'land') THEN 300 + h3 % 4000 END,
       CASE WHEN is_home THEN 1900 + h3 % 125 END, CASE WHEN is_home THEN h3 % 90000 || '/AL' END,
       coalesce(ARRAY(SELECT code FROM unnest(amenities.codes) WITH ORDINALITY AS listed (code, position)
                      WHERE is_home AND (h3 >> (position % 24)::int) & 1 = 1), '{}'),
       CASE kinds.kind
           WHEN 'villa' THEN jsonb_build_object('architectural_style', 'mediterranean', 'condition', 'good', 'stories', 1 + h2 % 3, 'pool', 'private')
           WHEN 'apartment' THEN jsonb_build_object('apartment_type', 'flat', 'condition', 'good', 'elevator', h2 % 2 = 0, 'floor_number', h2 % 8)
           WHEN 'house' THEN jsonb_build_object('condition', 'renovated', 'stories', 1 + h2 % 3)
           WHEN 'land' THEN jsonb_build_object('planning_class', 'urban', 'slope', 'gentle')
           WHEN 'business' THEN jsonb_build_object('business_type', 'cafe')
           ELSE '{}'::jsonb END,
       $2, $2, 'user_demo_agent'
FROM kinds
CROSS JOIN amenities
CROSS JOIN LATERAL (SELECT kinds.kind IN ('apartment', 'villa', 'house') AS is_home) AS form
JOIN catalog.place ON place.id = md5('made place ' || 1 + h3 % 40)::uuid
ON CONFLICT DO NOTHING
