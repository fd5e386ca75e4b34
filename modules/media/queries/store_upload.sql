-- The bytes have arrived.
UPDATE media.upload SET state = 'stored', changed_at = $2 WHERE id = $1 AND state = 'presigned'
