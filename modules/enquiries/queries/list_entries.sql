SELECT id, kind, author_subject, author_name, channel, assignee, nullif(body, '') AS body, created_at
FROM enquiries.entry
WHERE enquiry_id = $1
ORDER BY id
