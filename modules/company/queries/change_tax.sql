UPDATE company.tax SET name = $2, basis_points = $3, is_active = $4 WHERE id = $1
