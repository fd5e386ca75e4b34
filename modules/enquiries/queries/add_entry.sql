INSERT INTO enquiries.entry (id, enquiry_id, kind, author_subject, author_name, channel, assignee, body, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
