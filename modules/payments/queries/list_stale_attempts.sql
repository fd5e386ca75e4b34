-- Attempts that nobody has gone on with until their time was over.
SELECT id FROM payments.attempt WHERE until <= $1 AND state IN ('starting', 'open') ORDER BY until, id LIMIT $2
