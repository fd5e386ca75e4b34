UPDATE platform.outbox SET delivered_at = $2 WHERE id = ANY ($1::bigint[])
