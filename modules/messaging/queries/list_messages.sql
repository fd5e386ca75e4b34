SELECT id, side, kind, author_name, body, created_at
FROM (SELECT * FROM messaging.message WHERE booking_id = $1 ORDER BY id DESC LIMIT 500) AS newest
ORDER BY id
