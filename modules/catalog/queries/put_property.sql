INSERT INTO catalog.property (id, reference, kind, building_id, place_id, name, unparsed_address, postal_code, latitude, longitude, bedrooms_total,
                              bathrooms_total, max_guests, living_area_m2, lot_size_m2, year_built, registration_number, amenities, attributes,
                              created_at, modified_at, agent_subject)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $20, $21)
ON CONFLICT (reference) DO UPDATE
SET kind = excluded.kind, building_id = excluded.building_id, place_id = excluded.place_id, name = excluded.name,
    unparsed_address = excluded.unparsed_address, postal_code = excluded.postal_code, latitude = excluded.latitude, longitude = excluded.longitude,
    bedrooms_total = excluded.bedrooms_total, bathrooms_total = excluded.bathrooms_total, max_guests = excluded.max_guests,
    living_area_m2 = excluded.living_area_m2, lot_size_m2 = excluded.lot_size_m2, year_built = excluded.year_built,
    registration_number = excluded.registration_number, amenities = excluded.amenities, attributes = excluded.attributes,
    modified_at = excluded.modified_at, agent_subject = coalesce(property.agent_subject, excluded.agent_subject),
    completeness = NULL
RETURNING id
