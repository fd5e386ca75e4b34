-- A new part takes the next place of its building; one that is there keeps its place.
WITH place AS (
    UPDATE calendar.unit SET next_place = next_place + 1
    WHERE id = $2 AND NOT EXISTS (SELECT FROM calendar.unit AS part WHERE part.id = $1)
    RETURNING next_place - 1 AS number
), added AS (
    INSERT INTO calendar.unit (id, root_id, span, time_zone, preparation_days)
    SELECT $1::uuid, $2::uuid, int4range(number, number + 1), $3::text, $4::int FROM place
    RETURNING id
)
UPDATE calendar.unit SET time_zone = $3, preparation_days = $4
WHERE id = $1 AND NOT EXISTS (SELECT FROM added)
