SELECT json_build_object(
    'saved_filters', (SELECT coalesce(json_agg(json_build_object('name', name, 'query', query, 'created_at', created_at) ORDER BY id), '[]')
                      FROM catalog.saved_filter WHERE owner_subject = $1),
    'runs_properties', (SELECT coalesce(json_agg(reference ORDER BY reference), '[]') FROM catalog.property WHERE agent_subject = $1))
