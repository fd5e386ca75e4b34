-- The times of an enquiry follow its state: $2 the new one, $3 in whose hands, $4 now. The first answer stops the clock for good.
UPDATE enquiries.enquiry
SET state = $2, assignee = $3, answered_at = CASE WHEN $2 = 'answered' THEN coalesce(answered_at, $4::timestamptz) ELSE answered_at END,
    closed_at = CASE WHEN $2 = 'closed' THEN $4::timestamptz END
WHERE id = $1
