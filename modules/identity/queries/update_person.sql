UPDATE identity.person
SET name = $2, email = $3, email_verified = $4, phone = $5, picture_url = $6, role = $7, portfolio = $8, last_seen = $9, provider_updated_at = $10,
    updated_at = $11
WHERE subject = $1
