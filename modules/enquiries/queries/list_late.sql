-- Whose time for being dealt out anew or for the manager has come; other processes take others.
SELECT id, property_id, contact_id, state, assignee, reassign_at, escalate_at
FROM enquiries.enquiry
WHERE answered_at IS NULL AND state IN ('new', 'assigned') AND least(reassign_at, escalate_at) <= $1
ORDER BY id
LIMIT 100
FOR UPDATE SKIP LOCKED
