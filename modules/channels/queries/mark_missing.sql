UPDATE channels.block SET missing_since = $2 WHERE id = ANY ($1::uuid[])
