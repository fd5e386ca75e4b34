-- All that a listing's page shows, in one round trip. $1 slug, $2 locale, $3 base address of pictures; who runs the property sees it before
-- it is published: $4 whether the whole portfolio is the person's, $5 the person or NULL.
SELECT listing.id, listing.slug, listing.kind, listing.price_minor, listing.currency, listing.price_period,
       listing.title ->> $2 AS title,
       listing.remarks ->> $2 AS remarks,
       listing.publication_state,
       listing.terms,
       greatest(listing.modified_at, property.modified_at) AS modified_at,
       property.id AS property_id, property.kind AS property_kind, property.name ->> $2 AS property_name,
       place.slug AS place_slug, place.name ->> $2 AS place_name, place.country, place.time_zone,
       nullif(place.region, '') AS region, nullif(property.postal_code, '') AS postal_code,
       nullif(property.unparsed_address, '') AS unparsed_address,
       property.latitude, property.longitude, property.bedrooms_total, property.bathrooms_total, property.max_guests,
       property.living_area_m2, property.lot_size_m2, property.year_built, property.registration_number, property.building_id,
       property.attributes,
       coalesce((SELECT json_agg(json_build_object(
                            'kind', other.kind, 'slug', other.slug, 'price_period', other.price_period,
                            'price', json_build_object('amount_minor', other.price_minor, 'currency', other.currency)) ORDER BY other.kind)
                 FROM catalog.listing AS other
                 WHERE other.property_id = property.id AND other.id <> listing.id AND other.publication_state = 'published'),
                '[]') AS other_listings,
       coalesce((SELECT json_agg(json_build_object('code', amenity.code, 'name', amenity.name ->> $2, 'group', amenity.amenity_group)
                                 ORDER BY amenity.position)
                 FROM catalog.amenity
                 WHERE amenity.code = ANY (property.amenities)),
                '[]') AS amenities,
       -- A quote inside a text is escaped, so this pattern is only ever the member's name.
       -- What json_after_alt closes is opened again for what only this page shows.
       replace(coalesce((SELECT '[' || string_agg(picture.json_before_alt || (picture.alt -> $2)::text || left(picture.json_after_alt, -1)
                                                  || ',"kind":"' || picture.kind || '"'
                                                  || coalesce(',"caption":' || nullif(picture.caption -> $2, '""')::text, '')
                                                  || coalesce(',"placeholder":"' || picture.placeholder || '"', '') || '}', ','
                                                  ORDER BY picture.position) || ']'
                         FROM catalog.picture
                         WHERE picture.property_id = property.id),
                        '[]'),
               '"key": "', '"url": "' || $3 || '/') AS pictures
FROM catalog.listing
JOIN catalog.property ON property.id = listing.property_id
JOIN catalog.place ON place.id = property.place_id
WHERE listing.slug = $1 AND (listing.publication_state = 'published' OR $4 OR property.agent_subject = $5)
