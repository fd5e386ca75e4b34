-- A search knows which stays take pets.

-- migrate:up
CREATE OR REPLACE VIEW booking.published_rate AS
SELECT listing_id, currency, nightly_minor, cleaning_minor, min_nights, max_nights, max_guests, window_days, tax_basis_points, time_zone, property_id, is_flat,
       max_pets
FROM booking.rate;

-- migrate:down
DROP VIEW booking.published_rate;
CREATE VIEW booking.published_rate AS
SELECT listing_id, currency, nightly_minor, cleaning_minor, min_nights, max_nights, max_guests, window_days, tax_basis_points, time_zone, property_id, is_flat
FROM booking.rate;
GRANT SELECT ON booking.published_rate TO estate_search;
