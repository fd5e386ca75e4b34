-- All of a property that the editor edits, but for its listings. $1 property, $2 whether the whole portfolio is the person's, $3 the person.
SELECT property.id, property.reference, property.kind, place.slug AS place, place.time_zone, place.currency, property.building_id,
       property.agent_subject, property.name, property.unparsed_address, property.postal_code, property.latitude, property.longitude,
       property.bedrooms_total, property.bathrooms_total, property.max_guests, property.living_area_m2, property.lot_size_m2,
       property.year_built, property.registration_number, to_json(property.amenities) AS amenities, property.attributes,
       property.modified_at,
       building.reference AS building_reference,
       cardinality(property.amenities) AS amenity_count,
       (property.latitude, property.longitude) <> (place.latitude, place.longitude) AS has_pin,
       (SELECT count(*)::int FROM catalog.picture WHERE picture.property_id = property.id AND picture.kind = 'photo') AS picture_count
FROM catalog.property
JOIN catalog.place ON place.id = property.place_id
LEFT JOIN catalog.property AS building ON building.id = property.building_id
WHERE property.id = $1 AND ($2 OR property.agent_subject = $3)
