-- A hold that is over cannot be made firm, whether or not anybody has flipped it yet.
WITH firm AS (
    UPDATE calendar.occupancy SET state = 'firm', expires_at = NULL
    WHERE source_id = $1 AND state = 'held' AND expires_at > $2
    RETURNING unit_id
)
SELECT DISTINCT unit_id FROM firm
