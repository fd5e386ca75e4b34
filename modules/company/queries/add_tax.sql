INSERT INTO company.tax (id, name, basis_points, is_active, mode, amount_minor, currency, is_inclusive, on_tax, night_cap, from_age, valid_from, valid_until,
                         collected_by, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
