UPDATE identity.person SET role = $2, portfolio = $3, updated_at = $4 WHERE subject = $1
