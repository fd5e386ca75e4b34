UPDATE calendar.occupancy SET created_by = '' WHERE source_id = ANY ($1::uuid[]) AND created_by <> ''
