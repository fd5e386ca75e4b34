-- Addresses and numbers of these contacts that no enquiry of theirs was sent under any more. The last six digits of a number, the fewest that
-- one has, are the same with and without its country.
DELETE FROM enquiries.contact_key
WHERE contact_id = ANY ($1::uuid[])
  AND NOT EXISTS (
      SELECT FROM enquiries.enquiry
      WHERE enquiry.contact_id = contact_key.contact_id
        AND CASE contact_key.kind
                WHEN 'email' THEN lower(btrim(enquiry.email) COLLATE "C") = contact_key.value
                ELSE right(regexp_replace(enquiry.phone, '[^0-9]', '', 'g'), 6) = right(contact_key.value, 6)
            END)
