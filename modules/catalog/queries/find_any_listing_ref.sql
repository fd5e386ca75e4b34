-- Whatever its publication state.
SELECT listing.id, listing.slug, listing.kind, listing.property_id, listing.price_minor, listing.currency, place.time_zone
FROM catalog.listing
JOIN catalog.property ON property.id = listing.property_id
JOIN catalog.place ON place.id = property.place_id
WHERE listing.id = $1
