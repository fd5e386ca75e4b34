-- $1 properties, $2 today, $3 now. Two years of stays: in each stretch of thirty days at most one, which ends within it, so none overlap.
INSERT INTO calendar.occupancy (id, unit_id, root_id, span, during, kind, state, source_id, created_by, created_at)
SELECT md5('made stay ' || number || ' ' || stretch)::uuid, unit.id, unit.root_id, unit.span, daterange(first_day, first_day + 2 + (h / 32 % 8)::int), 'channel',
       'firm', md5('made stay ' || number || ' ' || stretch)::uuid, 'made', $3
FROM generate_series(1, $1::int) AS number
JOIN booking.rate ON rate.property_id = md5('made property ' || number)::uuid
JOIN calendar.unit ON unit.id = rate.property_id
CROSS JOIN generate_series(0, 23) AS stretch
CROSS JOIN LATERAL (SELECT hashint8extended(number * 100 + stretch, 31) & 2147483647 AS h) AS drawn
CROSS JOIN LATERAL (SELECT $2::date + stretch * 30 + (h % 20)::int AS first_day) AS begun
WHERE h / 4096 % 24 > stretch / 2
  -- Not ON CONFLICT, which would look each stay up in the constraint twice.
  AND NOT EXISTS (SELECT FROM calendar.occupancy AS known WHERE known.id = md5('made stay ' || number || ' ' || stretch)::uuid)
-- One unit after the other, so that neighbours in the constraint's index are written together.
ORDER BY unit.root_id, stretch
