UPDATE identity.person
SET name = '', email = '', email_verified = false, phone = NULL, picture_url = NULL, role = 'user', portfolio = 'own', state = 'erased', last_seen = NULL, updated_at = $2
WHERE subject = $1
