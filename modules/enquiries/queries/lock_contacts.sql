-- Who writes under one of their addresses or numbers meanwhile waits (find_contact.sql), and is then somebody new.
SELECT id FROM enquiries.contact WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE
