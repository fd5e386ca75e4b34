UPDATE catalog.picture
SET position = place.number - 1
FROM unnest($2::uuid[]) WITH ORDINALITY AS place (id, number)
WHERE picture.property_id = $1 AND picture.id = place.id
