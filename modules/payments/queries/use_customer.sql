UPDATE payments.payment SET customer = $2 WHERE id = $1
