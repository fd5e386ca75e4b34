UPDATE payments.attempt SET fee_minor = $2, fee_currency = $3 WHERE id = $1
