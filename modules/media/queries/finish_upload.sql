-- Touches nothing when somebody has cancelled the upload meanwhile, or has it in hand after its lease ended.
UPDATE media.upload
SET state = 'ready', lease_until = NULL, changed_at = $3
WHERE id = $1 AND state = 'processing' AND attempts = $2
