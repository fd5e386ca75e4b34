SELECT id, author_name, locale, stayed_on, overall, body AS text, reply, created_at
FROM messaging.review
WHERE listing_id = $1 AND state = 'published' AND body <> '' AND ($2::uuid IS NULL OR id < $2)
ORDER BY id DESC
LIMIT $3
