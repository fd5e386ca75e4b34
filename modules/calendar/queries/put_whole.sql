INSERT INTO calendar.unit (id, root_id, span, time_zone, preparation_days)
VALUES ($1, $1, int4range(0, 1048576), $2, $3)
ON CONFLICT (id) DO UPDATE SET time_zone = excluded.time_zone, preparation_days = excluded.preparation_days
