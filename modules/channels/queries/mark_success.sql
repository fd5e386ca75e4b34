UPDATE channels.connection
SET succeeded_at = $2, failures = 0, failure = NULL, failure_detail = NULL, lease_until = NULL, is_stale = false, next_poll_at = $3,
    etag = $4, last_modified = $5, event_count = coalesce($6, event_count)
WHERE id = $1
