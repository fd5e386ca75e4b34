UPDATE channels.block SET state = 'gone', retry_at = NULL, conflict_at = NULL, missing_since = NULL, changed_at = $2 WHERE id = ANY ($1::uuid[])
