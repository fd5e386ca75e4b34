SELECT id FROM channels.block WHERE connection_id = $1
