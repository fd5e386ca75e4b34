UPDATE channels.connection
SET failures = failures + 1, failure = $3, failure_detail = $4, next_poll_at = $5, lease_until = NULL
WHERE id = $1 AND lease_until = $2
RETURNING property_id, failures
