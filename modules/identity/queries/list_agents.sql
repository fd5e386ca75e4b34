SELECT subject, name, role
FROM identity.person
WHERE state = 'active' AND role <> 'user'
ORDER BY name, subject
