SELECT id, at, actor, entity, entity_id, event, before::text AS before, after::text AS after
FROM platform.audit
WHERE ($1::text IS NULL OR actor = $1)
  AND ($2::text IS NULL OR entity = $2)
  AND ($3::uuid IS NULL OR entity_id = $3)
  AND ($4::text IS NULL OR event = $4)
  AND ($5::timestamptz IS NULL OR at >= $5)
  AND ($6::timestamptz IS NULL OR at < $6)
  AND ($7::text IS NULL OR before::text ILIKE $7 OR after::text ILIKE $7 OR actor ILIKE $7)
  AND ($8::bigint IS NULL OR id < $8)
ORDER BY id DESC
LIMIT $9
