-- What is NULL stays as it is.
UPDATE media.document SET title = coalesce($2, title), access = coalesce($3, access), changed_at = $4 WHERE id = $1
