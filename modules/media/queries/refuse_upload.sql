UPDATE media.upload
SET state = 'refused', refusal = $3, lease_until = NULL, changed_at = $4
WHERE id = $1 AND state = 'processing' AND attempts = $2
