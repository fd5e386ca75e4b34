SELECT fingerprint, status, content_type, body
FROM platform.idempotency
WHERE owner = $1 AND key = $2
