SELECT id, area, key, reason FROM media.leftover WHERE not_before <= $1 ORDER BY not_before, id LIMIT 200
