-- Promised an hour ago and never brought: the file, if any of it came, is left over.
WITH expired AS (
    UPDATE media.upload SET state = 'gone', changed_at = $1
    WHERE id IN (SELECT id FROM media.upload WHERE state = 'presigned' AND expires_at < $1::timestamptz - interval '1 hour' LIMIT 500
                 FOR UPDATE SKIP LOCKED)
    RETURNING original_key
)
INSERT INTO media.leftover (area, key, reason, not_before) SELECT 'closed', original_key, 'never completed', $1 FROM expired
