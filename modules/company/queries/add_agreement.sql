INSERT INTO company.agreement (id, owner_id, property_id, during, basis_points, taken_of, cleaning_kept_by, created_at)
VALUES ($1, $2, $3, daterange($4, $5), $6, $7, $8, $9)
