-- A fetch under way loses its lease: it was for what the connection has been. Another address, or another reading of it, is read whole.
UPDATE channels.connection
SET channel = $2, feed_url = $3, end_is_last_night = $4, is_enabled = $5, lease_until = NULL, etag = NULL, last_modified = NULL, failures = 0,
    failure = NULL, failure_detail = NULL, next_poll_at = $6,
    succeeded_at = CASE WHEN feed_url IS DISTINCT FROM $3 THEN NULL ELSE succeeded_at END,
    watched_since = CASE WHEN feed_url IS DISTINCT FROM $3 OR is_enabled <> $5 THEN $6 ELSE watched_since END,
    is_stale = is_stale AND $5 AND $3 IS NOT NULL AND feed_url IS NOT DISTINCT FROM $3
WHERE id = $1
