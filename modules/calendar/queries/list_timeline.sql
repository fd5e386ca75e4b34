-- All that stands in the way of the units $1 on days of [$2, $3) at $4: on themselves, on the wholes they belong to, or on their parts.
SELECT unit.id AS property_id, occupancy.source_id, occupancy.during, occupancy.kind, occupancy.state = 'held' AS is_held, occupancy.is_replaceable, occupancy.expires_at,
       nullif(occupancy.note, '') AS label, occupancy.unit_id <> unit.id AS is_elsewhere
FROM calendar.unit
JOIN calendar.occupancy ON occupancy.root_id = unit.root_id AND occupancy.span && unit.span
WHERE unit.id = ANY ($1::uuid[])
  AND occupancy.during && daterange($2, $3)
  AND occupancy.state IN ('held', 'firm')
  AND (occupancy.expires_at IS NULL OR occupancy.expires_at > $4)
ORDER BY unit.id, lower(occupancy.during), occupancy.id
