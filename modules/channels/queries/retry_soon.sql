-- Writers of blocks lock the connection first.
WITH concerned AS (
    SELECT id FROM channels.connection WHERE property_id = $1 ORDER BY id FOR NO KEY UPDATE
)
UPDATE channels.block SET retry_at = $2
FROM concerned
WHERE block.connection_id = concerned.id AND block.state IN ('partial', 'conflict') AND block.retry_at > $2
