SELECT id, name, basis_points, is_active FROM company.tax WHERE name = $1::jsonb AND basis_points = $2 FOR SHARE
