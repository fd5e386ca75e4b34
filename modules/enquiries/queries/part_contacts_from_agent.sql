UPDATE enquiries.contact SET agent_subject = NULL WHERE agent_subject = $1
