WITH released AS (
    UPDATE calendar.occupancy SET state = 'released', expires_at = NULL
    WHERE source_id = $1 AND state IN ('held', 'firm')
    RETURNING unit_id
)
SELECT DISTINCT unit_id FROM released
