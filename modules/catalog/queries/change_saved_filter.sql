UPDATE catalog.saved_filter SET name = $3, query = $4 WHERE id = $1 AND owner_subject = $2
