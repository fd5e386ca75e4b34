SELECT during, kind, state = 'held' AS is_held, is_replaceable
FROM calendar.occupancy
WHERE root_id = $1 AND span && $2::int4range AND during && $3::daterange AND state IN ('held', 'firm')
ORDER BY lower(during), id
