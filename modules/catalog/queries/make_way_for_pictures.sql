-- Uploaded pictures go behind the $2 that are about to be written.
UPDATE catalog.picture SET position = position + $2 WHERE property_id = $1
