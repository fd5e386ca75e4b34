-- $1 slug.
SELECT listing.id, listing.slug, listing.kind, listing.title ->> 'en' AS title, listing.remarks ->> 'en' AS remarks,
       listing.price_minor, listing.currency, listing.terms, listing.publication_state, listing.published_at,
       greatest(listing.modified_at, property.modified_at) AS modified_at,
       property.reference, property.kind AS property_kind, property.attributes, property.unparsed_address, property.postal_code,
       place.name ->> 'en' AS city, place.country, place.region,
       property.latitude, property.longitude, property.bedrooms_total, property.bathrooms_total, property.max_guests,
       property.living_area_m2, property.lot_size_m2, property.year_built, property.registration_number
FROM catalog.listing
JOIN catalog.property ON property.id = listing.property_id
JOIN catalog.place ON place.id = property.place_id
WHERE listing.slug = $1 AND listing.publication_state = 'published'
