SELECT subject, id, name, email, email_verified, phone, picture_url, role, portfolio, state, last_seen, created_at, updated_at, provider_updated_at
FROM identity.person
WHERE state = 'active'
  AND ($1::text IS NULL OR (name || ' ' || email) ILIKE $1)
  AND ($2::text IS NULL OR role = $2)
  AND ($3::text[] IS NULL OR subject = ANY ($3))
  AND ($4::uuid IS NULL OR id < $4)
ORDER BY id DESC
LIMIT $5
