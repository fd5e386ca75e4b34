INSERT INTO payments.bank_account (currency, holder, iban, bic, bank) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (currency) DO UPDATE SET holder = excluded.holder, iban = excluded.iban, bic = excluded.bic, bank = excluded.bank
