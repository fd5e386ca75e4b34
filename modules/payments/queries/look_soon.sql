-- Somebody has told of an attempt: the provider is asked now. By its id there, or by ours where it has told that.
UPDATE payments.attempt
SET look_at = $3, provider_id = coalesce(provider_id, $1)
WHERE provider_id = $1 OR (provider_id IS NULL AND id = $2)
RETURNING id
