UPDATE payments.operation SET state = $2, settled_at = $3, last_error = $4, leased_until = NULL WHERE id = $1 AND state = 'wanted'
