INSERT INTO enquiries.enquiry (id, listing_id, listing_slug, kind, name, email, phone, message, locale, created_at, property_id, contact_id, state,
                               assignee, first_response_due_at, reassign_at, escalate_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
