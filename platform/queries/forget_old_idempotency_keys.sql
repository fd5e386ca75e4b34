DELETE FROM platform.idempotency
WHERE created_at < $1::timestamptz - interval '48 hours'
