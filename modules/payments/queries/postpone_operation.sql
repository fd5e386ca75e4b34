UPDATE payments.operation
SET due_at = $2, leased_until = NULL, last_error = $3, key_number = key_number + CASE WHEN $4::boolean THEN 1 ELSE 0 END
WHERE id = $1 AND state = 'wanted'
