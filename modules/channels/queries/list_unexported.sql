-- A channel is not told what it has told us, and nobody what another channel may only repeat.
SELECT block.id
FROM channels.block
JOIN channels.connection ON connection.id = block.connection_id
WHERE connection.property_id = $1 AND (connection.id = $2 OR block.is_echo)
