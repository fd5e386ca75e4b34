INSERT INTO calendar.occupancy (id, unit_id, root_id, span, during, kind, state, expires_at, source_id, note, created_by, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
