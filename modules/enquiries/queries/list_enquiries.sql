-- $1 cursor, $2 whether the viewer sees all, $3 the viewer, $4 the properties that he runs; $5 assigned to: mine, nobody, others;
-- $6 states (none: all), $7 only overdue at $8, $9 text, $10 at most, $11 who answers: in the hands of others it is nobody's.
SELECT id, listing_id, listing_slug, kind, name, email, phone, message, locale, state, assignee, property_id, contact_id, created_at,
       first_response_due_at, answered_at, escalated_at, closed_at
FROM enquiries.enquiry
WHERE ($1::uuid IS NULL OR id < $1)
  AND ($2::boolean OR assignee = $3 OR property_id = ANY ($4::uuid[]))
  AND ($5::text IS NULL OR $5 = CASE WHEN assignee = $3 THEN 'mine' WHEN assignee = ANY ($11::text[]) THEN 'others' ELSE 'nobody' END)
  AND ($6::text[] = '{}' OR state = ANY ($6))
  AND (NOT $7::boolean OR (answered_at IS NULL AND state <> 'closed' AND first_response_due_at < $8::timestamptz))
  AND ($9::text IS NULL OR strpos(lower(concat_ws(' ', name, email, phone, message, listing_slug)), lower($9)) > 0)
ORDER BY id DESC
LIMIT $10
