-- All that stands on days of [$2, $3) in the way of unit $1: on itself, on the whole it belongs to, or on a part of it.
SELECT occupancy.during, occupancy.kind, occupancy.state = 'held' AS is_held, occupancy.is_replaceable
FROM calendar.unit
JOIN calendar.occupancy ON occupancy.root_id = unit.root_id AND occupancy.span && unit.span
WHERE unit.id = $1
  AND occupancy.during && daterange($2, $3)
  AND occupancy.state IN ('held', 'firm')
  AND (occupancy.expires_at IS NULL OR occupancy.expires_at > $4)
ORDER BY lower(occupancy.during), occupancy.id
