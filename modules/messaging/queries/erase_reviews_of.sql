-- The stars stay: they are the house's.
UPDATE messaging.review
SET author_name = '', body = '', guest_subject = NULL, reply = NULL, erased_at = $2
WHERE guest_subject = $1
