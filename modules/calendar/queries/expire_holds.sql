WITH flipped AS (
    UPDATE calendar.occupancy SET state = 'expired'
    WHERE id IN (
        SELECT id FROM calendar.occupancy
        WHERE state = 'held' AND expires_at <= $1
        ORDER BY id
        LIMIT 500
        FOR UPDATE SKIP LOCKED)
    RETURNING source_id, unit_id
)
SELECT DISTINCT source_id, unit_id FROM flipped
