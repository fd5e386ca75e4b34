SELECT count(*) AS pending,
       coalesce(greatest(0, extract(epoch FROM $1::timestamptz - min(created_at)) * 1000), 0)::bigint AS lag_ms
FROM platform.outbox
WHERE delivered_at IS NULL
