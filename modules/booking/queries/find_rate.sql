SELECT listing_id, property_id, currency, nightly_minor, cleaning_minor, min_nights, max_nights, max_guests, window_days, tax_name,
       tax_basis_points, tax_id, check_in_time, check_out_time, time_zone
FROM booking.rate
WHERE listing_id = $1
