-- $1 properties.
INSERT INTO booking.rate (listing_id, property_id, currency, nightly_minor, cleaning_minor, min_nights, max_nights, max_guests, window_days, tax_name,
                          tax_basis_points, time_zone)
SELECT listing.id, listing.property_id, listing.currency, listing.price_minor, 3000 + 500 * (number % 10), 1 + number % 5, 28 + number % 60,
       coalesce(property.max_guests, 2), 730, '{"en": "VAT", "fr": "TVA", "es": "IVA"}', 600, place.time_zone
FROM generate_series(1, $1::int) AS number
JOIN catalog.property ON property.id = md5('made property ' || number)::uuid
JOIN catalog.place ON place.id = property.place_id
JOIN catalog.listing ON listing.property_id = property.id AND listing.kind = 'short_stay'
ON CONFLICT DO NOTHING
