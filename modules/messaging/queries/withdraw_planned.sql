UPDATE messaging.mail SET state = 'withdrawn' WHERE booking_id = $1 AND state = 'waiting' AND template IN ('arrival', 'receipt', 'review_request')
