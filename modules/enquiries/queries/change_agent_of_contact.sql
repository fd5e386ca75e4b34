UPDATE enquiries.contact SET agent_subject = $3 WHERE id = $1 AND agent_subject = $2
