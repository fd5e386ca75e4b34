INSERT INTO company.tax (id, name, basis_points, is_active, created_at) VALUES ($1, $2, $3, $4, $5)
