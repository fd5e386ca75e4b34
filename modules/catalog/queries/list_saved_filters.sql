SELECT id, name, query FROM catalog.saved_filter WHERE owner_subject = $1 ORDER BY lower(name), id
