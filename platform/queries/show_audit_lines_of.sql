-- $1 the subject, $2 the id of the person.
SELECT coalesce(json_agg(json_build_object('at', at, 'event', event, 'entity', entity, 'entity_id', entity_id, 'by_the_person', actor = $1)
                         ORDER BY id), '[]')
FROM (SELECT id, at, actor, event, entity, entity_id
      FROM platform.audit
      WHERE actor = $1 OR (entity = 'person' AND entity_id = $2)
      ORDER BY id DESC
      LIMIT 5000) AS mine
