-- plan: custom
-- The listings whose prices are to change, locked. $1 to $9 as in list_office_properties; $10 the listings, or NULL for those of the properties found.
SELECT listing.id, listing.property_id, listing.kind, listing.slug, property.name ->> 'en' AS name, listing.price_minor, listing.currency,
       listing.publication_state
FROM catalog.listing
JOIN catalog.property ON property.id = listing.property_id
JOIN catalog.place ON place.id = property.place_id
WHERE ($1::boolean OR property.agent_subject = $2::text)
  AND ($3::text[] IS NULL
       OR concat_ws(' ', property.reference, property.name ->> 'en', property.name ->> 'fr', property.name ->> 'es', property.unparsed_address,
                    property.postal_code, place.name ->> 'en',
                    (SELECT string_agg(other.slug, ' ') FROM catalog.listing AS other WHERE other.property_id = property.id)) ILIKE ALL ($3::text[]))
  AND ($4::text IS NULL OR property.kind = $4)
  AND ($5::text IS NULL OR place.slug = $5)
  AND ($6::text IS NULL OR listing.kind = $6)
  AND (listing.publication_state = $7::text OR $7 IS NULL AND ($10::uuid[] IS NOT NULL OR listing.publication_state <> 'withdrawn'))
  AND ($8::text IS NULL OR property.agent_subject = $8)
  AND ($9::int IS NULL OR coalesce(property.completeness, 0) < $9)
  AND ($10 IS NULL OR listing.id = ANY ($10))
ORDER BY listing.id
LIMIT 2001
FOR NO KEY UPDATE OF listing
