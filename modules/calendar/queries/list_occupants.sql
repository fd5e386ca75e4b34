SELECT occupancy.source_id, occupancy.unit_id, occupancy.during, occupancy.kind, occupancy.state = 'held' AS is_held, occupancy.is_replaceable,
       nullif(occupancy.note, '') AS label, occupancy.created_at AS since
FROM calendar.unit
JOIN calendar.occupancy ON occupancy.root_id = unit.root_id AND occupancy.span && unit.span
WHERE unit.id = $1
  AND occupancy.during && $2::daterange
  AND occupancy.source_id <> $3
  AND occupancy.state IN ('held', 'firm')
  AND (occupancy.expires_at IS NULL OR occupancy.expires_at > $4)
ORDER BY lower(occupancy.during), occupancy.id
