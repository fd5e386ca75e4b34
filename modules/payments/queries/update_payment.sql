UPDATE payments.payment
SET authorised_minor = $2, paid_minor = $3, refunded_minor = $4, refunding_minor = $5, state = $6, customer = coalesce($7, customer)
WHERE id = $1
