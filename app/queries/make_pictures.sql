-- $1 properties. Five pictures each; the files do not exist.
INSERT INTO catalog.picture (id, property_id, position, alt, width, height, dominant_color, variants)
SELECT md5('made picture ' || number || ' ' || position)::uuid, property.id, position,
       jsonb_build_object('en', 'View ' || position, 'fr', 'Vue ' || position, 'es', 'Vista ' || position), 1600, 1067, '#c8b48c',
       jsonb_build_array(jsonb_build_object('width', 480, 'key', 'made/' || number || '-' || position || '-480.webp'),
                         jsonb_build_object('width', 960, 'key', 'made/' || number || '-' || position || '-960.webp'),
                         jsonb_build_object('width', 1600, 'key', 'made/' || number || '-' || position || '-1600.webp'))
FROM generate_series(1, $1::int) AS number
JOIN catalog.property ON property.id = md5('made property ' || number)::uuid
CROSS JOIN generate_series(0, 4) AS position
ON CONFLICT (id) DO NOTHING
