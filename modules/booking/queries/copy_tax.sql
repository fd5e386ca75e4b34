INSERT INTO booking.tax (id, name, mode, basis_points, amount_minor, currency, is_inclusive, on_tax, night_cap, from_age, valid_from, valid_until, collected_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
ON CONFLICT (id) DO UPDATE
SET name = excluded.name, mode = excluded.mode, basis_points = excluded.basis_points, amount_minor = excluded.amount_minor,
    currency = excluded.currency, is_inclusive = excluded.is_inclusive, on_tax = excluded.on_tax, night_cap = excluded.night_cap,
    from_age = excluded.from_age, valid_from = excluded.valid_from, valid_until = excluded.valid_until, collected_by = excluded.collected_by
