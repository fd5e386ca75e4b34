-- What is not a picture or a document yet, or never will be.
SELECT id, kind, file_name, byte_size, state, refusal, created_at
FROM media.upload
WHERE property_id = $1 AND state IN ('presigned', 'stored', 'processing', 'refused')
ORDER BY id
LIMIT 300
