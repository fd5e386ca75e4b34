SELECT place.time_zone
FROM catalog.property
JOIN catalog.place ON place.id = property.place_id
WHERE property.id = $1
