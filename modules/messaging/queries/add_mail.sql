INSERT INTO messaging.mail (id, occasion, template, locale, recipient, recipient_name, person_subject, booking_id, subject, body_text, body_html,
                            created_at, not_before)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)
ON CONFLICT ON CONSTRAINT mail_once DO NOTHING
