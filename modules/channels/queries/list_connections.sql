-- $1 everybody's, or $2 these properties; $3 one property; trouble first.
SELECT id, property_id, channel, feed_url, end_is_last_night, is_enabled, export_token, exported_at, next_poll_at, lease_until, attempted_at, succeeded_at,
       failures, failure, failure_detail, event_count, is_stale,
       (SELECT count(*) FROM channels.block WHERE block.connection_id = connection.id AND block.state = 'conflict')::int AS conflict_count
FROM channels.connection
WHERE ($1::boolean OR property_id = ANY ($2::uuid[]))
  AND ($3::uuid IS NULL OR property_id = $3)
ORDER BY NOT (is_stale OR failures > 0), property_id, id
OFFSET $4
LIMIT $5
