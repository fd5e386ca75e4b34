INSERT INTO catalog.saved_filter (id, owner_subject, name, query, created_at) VALUES ($1, $2, $3, $4, $5)
