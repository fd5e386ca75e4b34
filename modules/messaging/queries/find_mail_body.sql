SELECT body_text, body_html FROM messaging.mail WHERE id = $1
