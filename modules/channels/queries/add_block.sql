INSERT INTO channels.block (id, connection_id, uid, during, is_booking, state, is_echo, retry_at, conflict_at, first_seen_at, changed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
