UPDATE identity.person
SET name = '', email = '', phone = NULL, picture_url = NULL, role = 'user', portfolio = 'own', state = 'erased', last_seen = NULL, updated_at = $2
WHERE subject = $1
