SELECT id, listing_id, listing_slug, kind, name, email, phone, message, locale, state, assignee, property_id, contact_id, created_at,
       first_response_due_at, answered_at, escalated_at, closed_at
FROM enquiries.enquiry
WHERE id = $1
FOR UPDATE
