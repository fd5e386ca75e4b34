-- As it is until the transaction ends.
SELECT id, name, basis_points, is_active, mode, amount_minor, currency, is_inclusive, on_tax, night_cap, from_age, valid_from, valid_until, collected_by
FROM company.tax
WHERE id = $1 FOR SHARE
