UPDATE catalog.property SET agent_subject = $2 WHERE id = $1
