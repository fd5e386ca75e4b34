-- Who has been erased since $1: a token that he was given before has lived a minute longer.
SELECT subject, id FROM identity.person WHERE state = 'erased' AND updated_at > $1 ORDER BY updated_at LIMIT 500
