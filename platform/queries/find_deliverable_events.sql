-- In order; an event waits while an earlier one of its aggregate has been put off. So of each aggregate these are the earliest, without a gap. What has been put off is
-- mostly nothing, and read once: looked up for each event that waits, a long line would be compared with itself.
WITH put_off AS MATERIALIZED (
    SELECT aggregate_id, min(id) AS first_id
    FROM platform.outbox
    WHERE delivered_at IS NULL AND not_before > $1
    GROUP BY aggregate_id
)
SELECT waiting.id, waiting.topic, waiting.aggregate_id, waiting.payload, waiting.created_at
FROM platform.outbox AS waiting
LEFT JOIN put_off ON put_off.aggregate_id = waiting.aggregate_id
WHERE waiting.delivered_at IS NULL
  AND waiting.not_before <= $1
  AND (put_off.first_id IS NULL OR put_off.first_id > waiting.id)
ORDER BY waiting.id
LIMIT 128
