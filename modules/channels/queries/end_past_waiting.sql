-- What is over by more than a day in every zone conflicts with nothing any more.
UPDATE channels.block SET state = 'gone', retry_at = NULL, conflict_at = NULL, changed_at = $1
WHERE state IN ('partial', 'conflict') AND upper(during) < ($1 AT TIME ZONE 'UTC')::date - 1
