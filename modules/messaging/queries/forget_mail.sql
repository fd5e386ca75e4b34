-- Mails that were written $2 months before $1. Other processes take others.
UPDATE messaging.mail
SET recipient = 'erased ' || id, recipient_name = '', person_subject = NULL, subject = '', body_text = '', body_html = '', last_error = NULL,
    erased_at = $1::timestamptz
WHERE id IN (SELECT id FROM messaging.mail
             WHERE erased_at IS NULL AND created_at <= $1::timestamptz - make_interval(months => $2::int) AND state NOT IN ('waiting', 'sending')
             ORDER BY created_at
             LIMIT $3
             FOR UPDATE SKIP LOCKED)
