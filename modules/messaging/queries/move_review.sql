UPDATE messaging.review SET state = $2, refusal = $3, moderated_by = $4, moderated_at = $5 WHERE id = $1
