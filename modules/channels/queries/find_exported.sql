SELECT id, property_id, channel, exported_at FROM channels.connection WHERE export_token = $1
