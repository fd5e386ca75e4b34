SELECT property.id, property.building_id, property.reference, property.kind, property.name ->> $2 AS name, place.slug AS place_slug,
       place.name ->> $2 AS place_name, place.time_zone
FROM catalog.property
JOIN catalog.place ON place.id = property.place_id
WHERE property.id = ANY ($1::uuid[])
