SELECT id, root_id, span, time_zone, preparation_days
FROM calendar.unit
WHERE id = $1
