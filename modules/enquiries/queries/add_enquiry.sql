INSERT INTO enquiries.enquiry (id, listing_id, listing_slug, kind, name, email, phone, message, locale, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
