UPDATE catalog.listing
SET publication_state = $2, modified_at = $3, published_at = CASE WHEN $2 = 'published' THEN coalesce(published_at, $3) ELSE published_at END
WHERE id = $1
