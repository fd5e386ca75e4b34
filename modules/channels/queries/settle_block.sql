UPDATE channels.block
SET state = $2, retry_at = $3,
    conflict_at = CASE WHEN $2 <> 'conflict' THEN NULL WHEN state = 'conflict' THEN conflict_at ELSE $4::timestamptz END
WHERE id = $1
