SELECT id, property_id, kind, file_name, content_type, byte_size, state, refusal, original_key, created_at, expires_at
FROM media.upload
WHERE id = $1 AND state <> 'gone'
