-- The next file to process: one that has arrived, or whose processing was lost. $1 now, $2 the end of the lease.
UPDATE media.upload
SET state = 'processing', attempts = attempts + 1, lease_until = $2, changed_at = $1
WHERE id = (SELECT id FROM media.upload
            WHERE state = 'stored' OR (state = 'processing' AND lease_until < $1)
            ORDER BY id
            LIMIT 1
            FOR UPDATE SKIP LOCKED)
RETURNING id, property_id, kind, file_name, content_type, byte_size, original_key, attempts, created_by
