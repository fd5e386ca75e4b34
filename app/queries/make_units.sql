-- $1 properties. Each stands alone: it is its own root, and the whole of it.
INSERT INTO calendar.unit (id, root_id, span, time_zone, preparation_days)
SELECT property.id, property.id, int4range(0, 1048576), place.time_zone, number % 10 / 9
FROM generate_series(1, $1::int) AS number
JOIN catalog.property ON property.id = md5('made property ' || number)::uuid
JOIN catalog.place ON place.id = property.place_id
ON CONFLICT DO NOTHING
