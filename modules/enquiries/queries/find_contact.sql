-- Whose e-mail address $1 or telephone number $2 is; the address counts for more. Kept from being erased
-- until the enquiry is there.
SELECT contact.id, contact.agent_subject
FROM enquiries.contact_key
JOIN enquiries.contact ON contact.id = contact_key.contact_id
WHERE (contact_key.kind = 'email' AND contact_key.value = $1) OR (contact_key.kind = 'phone' AND contact_key.value = $2)
ORDER BY contact_key.kind
LIMIT 1
FOR KEY SHARE OF contact
