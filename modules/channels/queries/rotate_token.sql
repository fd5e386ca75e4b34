UPDATE channels.connection SET export_token = $2, exported_at = NULL WHERE id = $1
