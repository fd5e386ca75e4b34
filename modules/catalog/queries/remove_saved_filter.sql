DELETE FROM catalog.saved_filter WHERE id = $1 AND owner_subject = $2
