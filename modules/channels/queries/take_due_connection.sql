-- The calendar that waits for longest, for whoever comes first; nobody else reads it until $2.
UPDATE channels.connection SET lease_until = $2, attempted_at = $1
WHERE id = (SELECT id FROM channels.connection
            WHERE is_enabled AND feed_url IS NOT NULL AND next_poll_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
            ORDER BY next_poll_at
            LIMIT 1
            FOR UPDATE SKIP LOCKED)
RETURNING id, property_id, channel, feed_url, end_is_last_night, etag, last_modified, failures, lease_until
