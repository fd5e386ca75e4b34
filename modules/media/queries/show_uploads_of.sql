SELECT coalesce(json_agg(json_build_object('property_id', property_id, 'kind', kind, 'file_name', file_name, 'created_at', created_at) ORDER BY id), '[]')
FROM (SELECT id, property_id, kind, file_name, created_at
      FROM media.upload
      WHERE created_by = $1
      ORDER BY id DESC
      LIMIT 5000) AS mine
