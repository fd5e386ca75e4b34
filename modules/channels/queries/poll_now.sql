-- Not more often than every 15 seconds: channels shut out whoever asks too much.
UPDATE channels.connection SET next_poll_at = greatest($2, attempted_at + interval '15 seconds'), etag = NULL, last_modified = NULL
WHERE id = $1 AND is_enabled AND feed_url IS NOT NULL
