-- What has not been asked of anybody need not be. Gives whether anything else is still to be asked of the provider.
WITH dropped AS (
    UPDATE payments.operation SET state = 'refused', last_error = 'abandoned', settled_at = $2
    WHERE attempt_id = $1 AND state = 'wanted' AND kind = 'create' AND tries = 0
    RETURNING id
)
SELECT id FROM dropped
