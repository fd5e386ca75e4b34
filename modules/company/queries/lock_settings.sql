SELECT FROM company.settings WHERE id FOR UPDATE
