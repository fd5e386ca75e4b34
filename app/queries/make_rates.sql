-- $1 properties.
WITH tax AS (
    INSERT INTO company.tax (id, name, basis_points, created_at)
    VALUES (md5('made tax')::uuid, '{"en": "VAT", "fr": "TVA", "es": "IVA"}', 600, now())
    ON CONFLICT ON CONSTRAINT tax_once DO UPDATE SET name = excluded.name
    RETURNING id, name, basis_points
)
INSERT INTO booking.rate (listing_id, property_id, currency, nightly_minor, cleaning_minor, min_nights, max_nights, max_guests, window_days, tax_name,
                          tax_basis_points, tax_id, time_zone)
SELECT listing.id, listing.property_id, listing.currency, listing.price_minor, 3000 + 500 * (number % 10), 1 + number % 5, 28 + number % 60,
       coalesce(property.max_guests, 2), 730, tax.name, tax.basis_points, tax.id, place.time_zone
FROM generate_series(1, $1::int) AS number
JOIN catalog.property ON property.id = md5('made property ' || number)::uuid
JOIN catalog.place ON place.id = property.place_id
JOIN catalog.listing ON listing.property_id = property.id AND listing.kind = 'short_stay'
CROSS JOIN tax
ON CONFLICT DO NOTHING
