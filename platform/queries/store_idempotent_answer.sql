UPDATE platform.idempotency
SET status = $3, content_type = $4, body = $5
WHERE owner = $1 AND key = $2
