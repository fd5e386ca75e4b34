UPDATE catalog.listing SET price_minor = $2, modified_at = $3 WHERE id = $1
