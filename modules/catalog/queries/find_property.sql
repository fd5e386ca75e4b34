-- $1 property, $2 locale. A property is public as long as one of its listings, or of its units, is.
SELECT property.id, property.kind, property.name ->> $2 AS name,
       place.slug AS place_slug, place.name ->> $2 AS place_name, place.country, place.time_zone,
       nullif(place.region, '') AS region, nullif(property.postal_code, '') AS postal_code,
       nullif(property.unparsed_address, '') AS unparsed_address,
       property.latitude, property.longitude, property.bedrooms_total, property.bathrooms_total, property.max_guests,
       property.living_area_m2, property.lot_size_m2, property.year_built, property.registration_number, property.building_id,
       coalesce((SELECT json_agg(json_build_object(
                            'kind', listing.kind, 'slug', listing.slug, 'price_period', listing.price_period,
                            'price', json_build_object('amount_minor', listing.price_minor, 'currency', listing.currency)) ORDER BY listing.kind)
                 FROM catalog.listing
                 WHERE listing.property_id = property.id AND listing.publication_state = 'published'),
                '[]') AS listings
FROM catalog.property
JOIN catalog.place ON place.id = property.place_id
WHERE property.id = $1
  AND EXISTS (SELECT FROM catalog.listing
              JOIN catalog.property AS offered ON offered.id = listing.property_id
              WHERE (offered.id = $1 OR offered.building_id = $1) AND listing.publication_state = 'published')
