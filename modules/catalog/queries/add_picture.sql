INSERT INTO catalog.picture (id, property_id, position, alt, width, height, dominant_color, variants, kind)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
