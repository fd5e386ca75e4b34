SELECT id, name, email FROM company.owner WHERE id = $1 FOR UPDATE
