-- Into the hands of $3, who has until $4 before it is dealt out anew; what is answered or known to the manager is not.
UPDATE enquiries.enquiry
SET state = $2, assignee = $3, reassign_at = CASE WHEN answered_at IS NULL AND escalated_at IS NULL THEN $4::timestamptz END
WHERE id = $1
