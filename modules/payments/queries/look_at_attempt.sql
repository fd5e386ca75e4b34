UPDATE payments.attempt SET look_at = $2 WHERE id = $1
