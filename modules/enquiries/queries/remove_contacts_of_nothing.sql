-- With their addresses and numbers, by the foreign key.
DELETE FROM enquiries.contact
WHERE id = ANY ($1::uuid[]) AND NOT EXISTS (SELECT FROM enquiries.enquiry WHERE enquiry.contact_id = contact.id)
