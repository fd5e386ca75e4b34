-- What is NULL stays as it is.
UPDATE catalog.picture
SET alt = coalesce($3, alt), caption = coalesce($4, caption), kind = coalesce($5, kind)
WHERE property_id = $1 AND id = $2
