SELECT id, name, basis_points, is_active FROM company.tax ORDER BY is_active DESC, name ->> 'en', basis_points, id
