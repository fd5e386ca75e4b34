SELECT id, json_build_object('en', title ->> 'en', 'fr', title ->> 'fr', 'es', title ->> 'es') AS title, access, file_name, byte_size, created_at, key
FROM media.document
WHERE property_id = $1
ORDER BY id
