UPDATE messaging.review SET reply = $2 WHERE id = $1
