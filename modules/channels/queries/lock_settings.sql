SELECT id, property_id, channel, feed_url, end_is_last_night, is_enabled FROM channels.connection WHERE id = $1 FOR NO KEY UPDATE
