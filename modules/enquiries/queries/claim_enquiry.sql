-- Of any number who claim at once, one finds nobody's name there. As assign_enquiry.sql else.
UPDATE enquiries.enquiry
SET state = 'assigned', assignee = $2, reassign_at = CASE WHEN answered_at IS NULL AND escalated_at IS NULL THEN $3::timestamptz END
WHERE id = $1 AND assignee IS NULL AND state = 'new'
RETURNING id
