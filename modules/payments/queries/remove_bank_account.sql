DELETE FROM payments.bank_account WHERE currency = $1
