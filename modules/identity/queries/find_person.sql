SELECT subject, id, name, email, email_verified, phone, picture_url, role, portfolio, state, last_seen, created_at, updated_at, provider_updated_at
FROM identity.person
WHERE subject = $1
