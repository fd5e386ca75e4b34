DELETE FROM media.leftover WHERE id = $1
