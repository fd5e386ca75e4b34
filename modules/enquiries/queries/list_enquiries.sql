SELECT id, listing_id, listing_slug, kind, name, email, phone, message, state, created_at
FROM enquiries.enquiry
WHERE $1::uuid IS NULL OR id < $1
ORDER BY id DESC
LIMIT $2
