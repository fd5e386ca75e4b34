SELECT id, uid, during, is_booking, state, missing_since
FROM channels.block
WHERE connection_id = $1 AND state IN ('partial', 'conflict') AND retry_at <= $2
ORDER BY lower(during), id
LIMIT 500
