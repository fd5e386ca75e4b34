-- $1 the last of the page before, $2 a state, $3 a template, $4 part of recipient or subject, $5 a booking, $6 at most.
SELECT id, template AS kind, locale, CASE WHEN erased_at IS NULL THEN recipient ELSE '' END AS recipient, recipient_name, subject, state, attempts,
       CASE WHEN state = 'waiting' THEN not_before END AS next_attempt_at, last_error, booking_id, created_at, sent_at
FROM messaging.mail
WHERE ($1::uuid IS NULL OR id < $1)
  AND ($2::text IS NULL OR state = $2 OR ($2 = 'waiting' AND state = 'sending'))
  AND ($3::text IS NULL OR template = $3)
  AND ($4::text IS NULL OR (erased_at IS NULL AND strpos(lower(concat_ws(' ', recipient, recipient_name, subject)), lower($4)) > 0))
  AND ($5::uuid IS NULL OR booking_id = $5)
ORDER BY id DESC
LIMIT $6
