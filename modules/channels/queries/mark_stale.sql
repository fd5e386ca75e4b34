UPDATE channels.connection SET is_stale = NOT is_stale
WHERE is_stale <> (is_enabled AND feed_url IS NOT NULL AND greatest(succeeded_at, watched_since) < $1)
RETURNING id, property_id
