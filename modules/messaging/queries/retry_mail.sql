UPDATE messaging.mail SET state = 'waiting', attempts = 0, not_before = $2 WHERE id = $1 AND state IN ('waiting', 'given_up') AND erased_at IS NULL
