-- What stands in the way of the unit's days, and what some sources occupy on any days.
SELECT id, source_id, unit_id, span, during, kind, state = 'held' AS is_held, is_replaceable, nullif(note, '') AS label, created_at AS since
FROM calendar.occupancy
WHERE state IN ('held', 'firm')
  AND ((root_id = $1 AND span && $2::int4range AND during && $3::daterange) OR source_id = ANY ($4::uuid[]))
ORDER BY lower(during), id
