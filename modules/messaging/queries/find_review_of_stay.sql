SELECT id, author_name, locale, stayed_on, overall, body AS text, reply, created_at, state, refusal FROM messaging.review WHERE booking_id = $1
