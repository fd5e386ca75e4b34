-- A contact keeps the agent whom he knows.
UPDATE enquiries.contact SET agent_subject = $2 WHERE id = $1 AND agent_subject IS NULL
