SELECT EXISTS (SELECT FROM payments.operation WHERE attempt_id = $1 AND kind = 'create' AND state = 'wanted')
