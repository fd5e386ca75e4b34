-- Closed $2 months before $1. Other processes take others.
SELECT id, property_id, contact_id, assignee
FROM enquiries.enquiry
WHERE erased_at IS NULL AND closed_at IS NOT NULL AND closed_at <= $1::timestamptz - make_interval(months => $2::int)
ORDER BY closed_at
LIMIT $3
FOR UPDATE SKIP LOCKED
