INSERT INTO company.owner (id, name, email, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING
