-- Days in [$1, $2) on which houses are not let by the night, or are let by a channel.
SELECT property_id, from_day, to_day, kind = 'channel' AS is_sold_elsewhere
FROM calendar.published_closure
WHERE from_day < $2 AND to_day > $1 AND ($3::boolean OR property_id = ANY ($4::uuid[])) AND ($5::uuid IS NULL OR property_id = $5)
