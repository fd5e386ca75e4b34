SELECT source_id AS id, unit_id AS property_id, during, kind, nullif(note, '') AS note
FROM calendar.occupancy
WHERE source_id = $1 AND kind IN ('owner_block', 'works') AND state = 'firm'
