INSERT INTO calendar.occupancy (id, unit_id, root_id, span, during, kind, state, source_id, note, is_replaceable, created_at)
VALUES ($1, $2, $3, $4, $5, 'channel', 'firm', $6, $7, $8, $9)
