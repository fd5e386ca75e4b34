-- What else a person has asked. $1 the person, $2 all but this one, $3 to $5 as in list_enquiries.sql.
SELECT id, listing_id, listing_slug, kind, name, email, phone, message, locale, state, assignee, property_id, contact_id, created_at,
       first_response_due_at, answered_at, escalated_at, closed_at
FROM enquiries.enquiry
WHERE contact_id = $1 AND id <> $2 AND ($3::boolean OR assignee = $4 OR property_id = ANY ($5::uuid[]))
ORDER BY id DESC
LIMIT 20
