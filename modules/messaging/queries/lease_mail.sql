-- The next whose time has come at $1, or whose sender has not come back; it is this process's until $2. Other processes take others.
UPDATE messaging.mail
SET state = 'sending', attempts = attempts + 1, leased_until = $2
WHERE id = (SELECT id FROM messaging.mail
            WHERE (state = 'waiting' AND not_before <= $1) OR (state = 'sending' AND leased_until <= $1)
            ORDER BY not_before
            LIMIT 1
            FOR UPDATE SKIP LOCKED)
RETURNING id, recipient, recipient_name, subject, body_text, body_html, created_at, attempts
