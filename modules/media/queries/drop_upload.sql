UPDATE media.upload SET state = 'gone', lease_until = NULL, changed_at = $2 WHERE id = $1
