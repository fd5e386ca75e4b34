INSERT INTO identity.person (subject, id, provider_updated_at, created_at, updated_at)
VALUES ($1, $2, 'epoch', $3, $3)
ON CONFLICT DO NOTHING
