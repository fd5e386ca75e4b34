-- One connection that has something to be tried again. Writers of a connection's blocks lock the connection first, and the timeline after that.
SELECT connection.id, connection.property_id, connection.channel
FROM channels.connection
WHERE EXISTS (SELECT FROM channels.block WHERE block.connection_id = connection.id AND block.state IN ('partial', 'conflict') AND block.retry_at <= $1)
LIMIT 1
FOR NO KEY UPDATE OF connection SKIP LOCKED
