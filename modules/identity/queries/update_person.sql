UPDATE identity.person
SET name = $2, email = $3, phone = $4, picture_url = $5, role = $6, portfolio = $7, last_seen = $8, provider_updated_at = $9, updated_at = $10
WHERE subject = $1
