-- The constraint's predicate cannot call now(): holds that are over are flipped before anything is inserted over them.
-- A stay and its preparation days end together, even when only one of them is in the way.
WITH over AS (
    SELECT DISTINCT source_id
    FROM calendar.occupancy
    WHERE root_id = $1 AND span && $2::int4range AND during && $3::daterange AND state = 'held' AND expires_at <= $4
), flipped AS (
    UPDATE calendar.occupancy SET state = 'expired'
    FROM over
    WHERE occupancy.source_id = over.source_id AND occupancy.state = 'held'
    RETURNING occupancy.source_id, occupancy.unit_id
)
SELECT DISTINCT source_id, unit_id FROM flipped
