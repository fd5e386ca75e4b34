SELECT currency, holder, iban, bic, bank FROM payments.bank_account ORDER BY currency
