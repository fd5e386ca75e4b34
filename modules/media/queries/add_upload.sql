INSERT INTO media.upload (id, property_id, kind, file_name, content_type, byte_size, original_key, created_by, created_at, expires_at, changed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9)
