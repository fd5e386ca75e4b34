DELETE FROM media.document WHERE id = $1
