-- An event waits until all earlier ones of its aggregate have been delivered: only the first that waits of each can go. One pass, however many wait:
-- an anti-join of the waiting with the waiting is planned for the few that there usually are, and compares each with each after a first load.
SELECT waiting.id, waiting.topic, waiting.aggregate_id, waiting.payload, waiting.created_at
FROM (SELECT DISTINCT ON (aggregate_id) id, topic, aggregate_id, payload, created_at, not_before
      FROM platform.outbox
      WHERE delivered_at IS NULL
      ORDER BY aggregate_id, id) AS waiting
WHERE waiting.not_before <= $1
ORDER BY waiting.id
LIMIT 128
