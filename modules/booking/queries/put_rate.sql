INSERT INTO booking.rate (listing_id, property_id, currency, nightly_minor, cleaning_minor, min_nights, max_nights, max_guests, window_days,
                          tax_name, tax_basis_points, check_in_time, check_out_time, time_zone, tax_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
ON CONFLICT (listing_id) DO UPDATE
SET currency = excluded.currency, nightly_minor = excluded.nightly_minor, cleaning_minor = excluded.cleaning_minor,
    min_nights = excluded.min_nights, max_nights = excluded.max_nights, max_guests = excluded.max_guests, window_days = excluded.window_days,
    tax_name = excluded.tax_name, tax_basis_points = excluded.tax_basis_points, check_in_time = excluded.check_in_time,
    check_out_time = excluded.check_out_time, time_zone = excluded.time_zone, tax_id = excluded.tax_id
