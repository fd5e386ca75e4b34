-- Whether reference $1 is free or of a property that the person runs. $2 whether the whole portfolio is his, $3 the person.
SELECT NOT EXISTS (SELECT FROM catalog.property WHERE reference = $1 AND NOT ($2 OR coalesce(agent_subject = $3, false))) AS may
