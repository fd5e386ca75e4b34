-- $1 property, $2 base address of pictures.
SELECT id, kind, json_build_object('en', alt ->> 'en', 'fr', alt ->> 'fr', 'es', alt ->> 'es') AS alt,
       json_build_object('en', coalesce(caption ->> 'en', ''), 'fr', coalesce(caption ->> 'fr', ''), 'es', coalesce(caption ->> 'es', '')) AS caption,
       width, height, dominant_color, placeholder,
       replace(variants::text, '"key": "', '"url": "' || $2::text || '/') AS variants
FROM catalog.picture
WHERE property_id = $1
ORDER BY position
