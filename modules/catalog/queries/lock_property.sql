-- Who edits a property or its listings takes turns here. $1 property, $2 whether the whole portfolio is the person's, $3 the person.
SELECT id FROM catalog.property WHERE id = $1 AND ($2 OR agent_subject = $3) FOR NO KEY UPDATE
