INSERT INTO company.tax (id, name, basis_points, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT ON CONSTRAINT tax_once DO NOTHING
