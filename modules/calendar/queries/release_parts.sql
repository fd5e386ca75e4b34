UPDATE calendar.occupancy SET state = 'released', expires_at = NULL WHERE id = ANY ($1::uuid[])
