INSERT INTO platform.audit (at, actor, entity, entity_id, event, before, after)
VALUES ($1, $2, $3, $4, $5, $6, $7)
