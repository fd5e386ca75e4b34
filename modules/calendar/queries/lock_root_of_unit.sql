-- Writers on one building take turns here; without it they would meet as deadlocks inside the exclusion constraint's index.
SELECT unit.id, unit.root_id, unit.span, unit.time_zone, unit.preparation_days, unit.is_instant
FROM calendar.unit
JOIN calendar.unit AS root ON root.id = unit.root_id
WHERE unit.id = $1
FOR NO KEY UPDATE OF root
