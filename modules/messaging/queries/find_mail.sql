SELECT id, template AS kind, locale, CASE WHEN erased_at IS NULL THEN recipient ELSE '' END AS recipient, recipient_name, subject, state, attempts,
       CASE WHEN state = 'waiting' THEN not_before END AS next_attempt_at, last_error, booking_id, created_at, sent_at
FROM messaging.mail
WHERE id = $1
