-- The newest word on each purpose.
SELECT DISTINCT ON (purpose) purpose, granted, at, wording
FROM identity.consent
WHERE subject = $1
ORDER BY purpose, at DESC, id DESC
