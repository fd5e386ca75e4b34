SELECT block.id, block.connection_id, connection.channel, connection.property_id, block.during, block.conflict_at AS found_at
FROM channels.block
JOIN channels.connection ON connection.id = block.connection_id
WHERE block.state = 'conflict'
  AND ($1::boolean OR connection.property_id = ANY ($2::uuid[]))
  AND ($3::uuid IS NULL OR connection.property_id = $3)
ORDER BY lower(block.during), block.id
LIMIT 200
