SELECT subject, coalesce(nullif(name, ''), email) AS name
FROM identity.person
WHERE subject = ANY ($1::text[]) AND state = 'active' AND (name <> '' OR email <> '')
