DELETE FROM platform.idempotency WHERE owner = $1 AND created_at < $2
