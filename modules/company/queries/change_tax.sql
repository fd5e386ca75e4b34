UPDATE company.tax
SET name = $2, basis_points = $3, is_active = $4, amount_minor = $5, is_inclusive = $6, on_tax = $7, night_cap = $8, from_age = $9, valid_from = $10,
    valid_until = $11, collected_by = $12
WHERE id = $1
