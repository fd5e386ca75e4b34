-- A week is enough to have read why.
UPDATE media.upload SET state = 'gone', changed_at = $1 WHERE state = 'refused' AND changed_at < $1::timestamptz - interval '7 days'
