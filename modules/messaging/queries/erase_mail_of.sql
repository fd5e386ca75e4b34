-- What has not gone out goes out no more.
UPDATE messaging.mail
SET recipient = 'erased ' || id, recipient_name = '', person_subject = NULL, subject = '', body_text = '', body_html = '', last_error = NULL,
    state = CASE WHEN state IN ('waiting', 'sending') THEN 'withdrawn' ELSE state END, leased_until = NULL, erased_at = $3
WHERE erased_at IS NULL AND (person_subject = $1 OR lower(recipient) = lower($2))
