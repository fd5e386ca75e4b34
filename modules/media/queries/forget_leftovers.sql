-- These files are shown after all.
DELETE FROM media.leftover WHERE key = ANY ($1::text[]) AND reason = $2
