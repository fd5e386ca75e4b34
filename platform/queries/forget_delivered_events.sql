DELETE FROM platform.outbox
WHERE delivered_at < $1::timestamptz - interval '7 days'
