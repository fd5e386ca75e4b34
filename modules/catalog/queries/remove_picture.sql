-- Gives the keys of its files when they are its own.
DELETE FROM catalog.picture
WHERE property_id = $1 AND id = $2
RETURNING (SELECT coalesce(json_agg(file ->> 'key'), '[]') FROM jsonb_array_elements(variants || avif) AS file WHERE is_uploaded) AS keys
