SELECT EXISTS (SELECT FROM catalog.listing WHERE property_id = $1 AND publication_state = 'published')
       AND NOT EXISTS (SELECT FROM catalog.picture WHERE property_id = $1 AND kind = 'photo') AS is_bare
