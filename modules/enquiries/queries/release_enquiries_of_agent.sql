-- What the manager knows of is dealt out no more; it is then for whoever claims it.
UPDATE enquiries.enquiry
SET state = 'new', assignee = NULL, reassign_at = CASE WHEN answered_at IS NULL AND escalated_at IS NULL THEN $2::timestamptz END
WHERE assignee = $1 AND state = 'assigned'
RETURNING id, property_id, contact_id, assignee
