-- In order; an event waits while an earlier one of its aggregate has been put off. So of each aggregate these are the earliest, without a gap.
SELECT waiting.id, waiting.topic, waiting.aggregate_id, waiting.payload, waiting.created_at
FROM platform.outbox AS waiting
WHERE waiting.delivered_at IS NULL
  AND waiting.not_before <= $1
  AND NOT EXISTS (
      SELECT FROM platform.outbox AS earlier
      WHERE earlier.aggregate_id = waiting.aggregate_id AND earlier.id < waiting.id AND earlier.delivered_at IS NULL AND earlier.not_before > $1)
ORDER BY waiting.id
LIMIT 128
