-- Of any number who claim at once, one finds nobody's name there, or that of somebody who has left: $4 are those who answer. As
-- assign_enquiry.sql else.
UPDATE enquiries.enquiry
SET state = CASE WHEN state = 'new' THEN 'assigned' ELSE state END, assignee = $2,
    reassign_at = CASE WHEN answered_at IS NULL AND escalated_at IS NULL THEN $3::timestamptz END
WHERE id = $1 AND state <> 'closed' AND (assignee IS NULL OR assignee <> ALL ($4::text[]))
RETURNING id
