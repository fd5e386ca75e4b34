UPDATE calendar.occupancy SET expires_at = $2 WHERE source_id = $1 AND state = 'held' AND expires_at > $3
