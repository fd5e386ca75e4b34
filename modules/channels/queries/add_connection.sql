INSERT INTO channels.connection (id, property_id, channel, feed_url, end_is_last_night, is_enabled, export_token, created_at, next_poll_at, watched_since)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $8)
