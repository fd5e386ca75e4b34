-- A conflict that goes on is as old as it is.
UPDATE channels.block
SET during = $2, is_booking = $3, state = $4, is_echo = $5, retry_at = $6, missing_since = NULL, changed_at = $8,
    conflict_at = CASE WHEN $4 = 'conflict' AND state = 'conflict' THEN conflict_at ELSE $7::timestamptz END
WHERE id = $1
