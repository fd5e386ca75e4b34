SELECT currency, holder, iban, bic, bank FROM payments.bank_account WHERE currency = $1
