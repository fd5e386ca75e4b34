UPDATE company.agreement SET during = daterange(lower(during), $2) WHERE id = $1
