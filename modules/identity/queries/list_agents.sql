-- Who has given no name is called by his address.
SELECT subject, coalesce(nullif(name, ''), nullif(email, ''), subject) AS name, role
FROM identity.person
WHERE state = 'active' AND role <> 'user'
ORDER BY lower(coalesce(nullif(name, ''), nullif(email, ''), subject)), subject
