SELECT id FROM platform.outbox WHERE id = $1 AND delivered_at IS NULL FOR UPDATE SKIP LOCKED
