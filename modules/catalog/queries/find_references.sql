-- What a property refers to: $1 place, $2 the building's reference, $3 amenities.
SELECT (SELECT id FROM catalog.place WHERE slug = $1) AS place_id,
       (SELECT time_zone FROM catalog.place WHERE slug = $1) AS time_zone,
       (SELECT id FROM catalog.property WHERE reference = $2 AND kind IN ('building', 'project')) AS building_id,
       (SELECT string_agg(wanted.code, ', ' ORDER BY wanted.code)
        FROM unnest($3::text[]) AS wanted (code)
        WHERE NOT EXISTS (SELECT FROM catalog.amenity WHERE amenity.code = wanted.code)) AS unknown_amenities
