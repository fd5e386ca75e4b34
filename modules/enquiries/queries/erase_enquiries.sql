-- An enquiry of nobody is closed: there is nobody to answer.
UPDATE enquiries.enquiry
SET name = '', email = '', phone = NULL, message = '', contact_id = NULL, state = 'closed', closed_at = coalesce(closed_at, $2::timestamptz),
    reassign_at = NULL, escalate_at = NULL, erased_at = $2::timestamptz
WHERE id = ANY ($1::uuid[])
