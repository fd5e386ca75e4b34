-- $1 whether the viewer sees all, $2 the viewer, $3 the properties that he runs, $4 now, $5 who answers enquiries.
SELECT count(*) AS open,
       count(*) FILTER (WHERE assignee = $2) AS mine,
       count(*) FILTER (WHERE assignee IS NULL OR assignee <> ALL ($5::text[])) AS unassigned,
       count(*) FILTER (WHERE answered_at IS NULL AND first_response_due_at < $4::timestamptz) AS overdue
FROM enquiries.enquiry
WHERE state <> 'closed' AND ($1::boolean OR assignee = $2 OR property_id = ANY ($3::uuid[]))
