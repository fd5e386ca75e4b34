INSERT INTO media.document (id, property_id, title, access, file_name, content_type, byte_size, key, created_at, changed_at)
VALUES ($1, $2, jsonb_build_object('en', $3::text, 'fr', $3::text, 'es', $3::text), 'agent', $4, $5, $6, $7, $8, $8)
