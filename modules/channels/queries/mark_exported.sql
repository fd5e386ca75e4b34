UPDATE channels.connection SET exported_at = $2 WHERE id = $1
