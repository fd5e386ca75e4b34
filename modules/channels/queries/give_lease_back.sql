UPDATE channels.connection SET lease_until = NULL WHERE id = $1 AND lease_until = $2
