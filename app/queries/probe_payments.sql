SELECT EXISTS (SELECT FROM payments.payment)
