DELETE FROM company.tax WHERE id = $1
