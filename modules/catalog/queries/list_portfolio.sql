-- $1 whose (NULL: everybody's), $2 place, $3 kinds (none: all), $4 text, $5 one property and its building, $6 locale, $7 skipped, $8 at most.
SELECT property.id, property.building_id, property.reference, property.kind, property.name ->> $6 AS name, place.slug AS place_slug,
       place.name ->> $6 AS place_name, place.time_zone
FROM catalog.property
JOIN catalog.place ON place.id = property.place_id
LEFT JOIN catalog.property AS building ON building.id = property.building_id
WHERE ($1::text IS NULL OR property.agent_subject = $1)
  AND ($2::text IS NULL OR place.slug = $2)
  AND ($3::text[] = '{}' OR property.kind = ANY ($3))
  AND ($4::text IS NULL OR strpos(lower(property.reference || ' ' || property.name::text || ' ' || property.unparsed_address), lower($4)) > 0)
  AND ($5::uuid IS NULL OR coalesce(property.building_id, property.id) =
                           (SELECT coalesce(asked.building_id, asked.id) FROM catalog.property AS asked WHERE asked.id = $5))
ORDER BY place.slug, coalesce(building.reference, property.reference), property.building_id IS NOT NULL, property.reference
OFFSET $7
LIMIT $8
