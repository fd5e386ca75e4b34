-- Last in the row; described by the property's name until somebody finds better words.
INSERT INTO catalog.picture (id, property_id, position, alt, width, height, dominant_color, variants, kind, placeholder, avif, is_uploaded)
SELECT $1, property.id,
       coalesce((SELECT max(position) + 1 FROM catalog.picture WHERE property_id = property.id), 0),
       jsonb_build_object('en', property.name ->> 'en', 'fr', property.name ->> 'fr', 'es', property.name ->> 'es'),
       $3, $4, $5, $6, $7, $8, $9, true
FROM catalog.property
WHERE property.id = $2
