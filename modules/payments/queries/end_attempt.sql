UPDATE payments.attempt SET state = $2, ended_at = $3, look_at = NULL, failure_code = coalesce($4, failure_code) WHERE id = $1
