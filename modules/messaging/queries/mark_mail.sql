-- What came of attempt $2. That it has gone out counts whoever says so; that it has not, only while nobody else is at it.
UPDATE messaging.mail
SET state = $3, not_before = $4, last_error = $5, leased_until = NULL, sent_at = CASE WHEN $3 = 'sent' THEN $6::timestamptz END
WHERE id = $1 AND ((state = 'sending' AND attempts = $2) OR ($3 = 'sent' AND state IN ('sending', 'waiting', 'given_up')))
