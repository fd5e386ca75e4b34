UPDATE booking.rate
SET tax_name = $2, tax_basis_points = $3
WHERE tax_id = $1 AND (tax_name, tax_basis_points) IS DISTINCT FROM ($2::jsonb, $3::int)
