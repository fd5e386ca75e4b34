SELECT count(*) FROM channels.connection WHERE property_id = $1 AND is_stale
