SELECT id FROM messaging.mail WHERE booking_id = $1 AND template = $2
