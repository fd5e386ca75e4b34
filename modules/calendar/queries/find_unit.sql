SELECT id, root_id, span, time_zone, preparation_days, is_instant
FROM calendar.unit
WHERE id = $1
