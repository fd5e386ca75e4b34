SELECT id, name, basis_points, is_active FROM company.tax WHERE id = $1
