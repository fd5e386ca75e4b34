-- A source's days as whole stretches: a stay with its preparation days, a block in the parts that were free. Whatever moves a source releases
-- its old days and adds new ones, so the released ones count its changes and the youngest standing one says when the last was.
WITH standing AS (
    SELECT occupancy.source_id, occupancy.during, occupancy.kind, occupancy.is_replaceable, occupancy.created_at
    FROM calendar.unit
    JOIN calendar.occupancy ON occupancy.root_id = unit.root_id AND occupancy.span && unit.span
    WHERE unit.id = $1
      AND occupancy.during && daterange($2, NULL)
      -- Nights of a request or of a transfer that is awaited are kept for days; those of a hold come and go before a channel has looked.
      AND (occupancy.state = 'firm' OR (occupancy.state = 'held' AND occupancy.expires_at > $4 AND occupancy.expires_at - occupancy.created_at > interval '1 hour'))
      AND NOT occupancy.source_id = ANY ($3::uuid[])
), stretch AS (
    SELECT source_id, unnest(range_agg(during)) AS during, bool_or(kind IN ('stay', 'channel') AND NOT is_replaceable) AS is_booking,
           max(created_at) AS changed_at
    FROM standing
    GROUP BY source_id
)
SELECT source_id, during, is_booking, changed_at,
       (SELECT count(*) FROM calendar.occupancy AS past
        WHERE past.source_id = stretch.source_id AND past.state = 'released' AND past.kind <> 'preparation')::int AS sequence
FROM stretch
ORDER BY source_id, lower(during)
