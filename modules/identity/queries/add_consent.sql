INSERT INTO identity.consent (id, subject, purpose, granted, at, wording, place)
VALUES ($1, $2, $3, $4, $5, $6, 'account')
