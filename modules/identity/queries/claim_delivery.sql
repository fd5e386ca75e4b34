INSERT INTO identity.webhook_delivery (svix_id, received_at, type, outcome)
VALUES ($1, $2, $3, $4)
ON CONFLICT DO NOTHING
