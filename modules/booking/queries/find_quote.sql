SELECT id, listing_id, listing_slug, property_id, stay, guests, lines, total_minor, currency, created_at, expires_at
FROM booking.quote
WHERE id = $1
