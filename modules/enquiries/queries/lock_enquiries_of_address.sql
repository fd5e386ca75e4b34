SELECT id, property_id, contact_id, assignee
FROM enquiries.enquiry
WHERE lower(btrim(email) COLLATE "C") = $1 AND erased_at IS NULL
ORDER BY id
FOR UPDATE
