-- A no to each purpose that has a yes, at $2.
INSERT INTO identity.consent (id, subject, purpose, granted, at, wording, place)
SELECT gen_random_uuid(), subject, purpose, false, $2::timestamptz, 'erasure', 'erasure'
FROM (SELECT DISTINCT ON (purpose) subject, purpose, granted FROM identity.consent WHERE subject = $1 ORDER BY purpose, at DESC, id DESC) AS newest
WHERE granted
