-- As list_portfolio.sql, whose conditions it repeats.
SELECT count(*)
FROM catalog.property
JOIN catalog.place ON place.id = property.place_id
WHERE ($1::text IS NULL OR property.agent_subject = $1)
  AND ($2::text IS NULL OR place.slug = $2)
  AND ($3::text[] = '{}' OR property.kind = ANY ($3))
  AND ($4::text IS NULL OR strpos(lower(property.reference || ' ' || property.name::text || ' ' || property.unparsed_address), lower($4)) > 0)
  AND ($5::uuid IS NULL OR coalesce(property.building_id, property.id) =
                           (SELECT coalesce(asked.building_id, asked.id) FROM catalog.property AS asked WHERE asked.id = $5))
