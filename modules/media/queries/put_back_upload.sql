-- Tried again after $3.
UPDATE media.upload SET lease_until = $3 WHERE id = $1 AND state = 'processing' AND attempts = $2
