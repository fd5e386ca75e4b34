-- $1 locale.
SELECT place.slug, place.name ->> $1 AS name, place.country, place.latitude, place.longitude, place.zoom,
       coalesce(offered.listing_count, 0) AS listing_count
FROM catalog.place
LEFT JOIN (SELECT property.place_id, count(*)::int AS listing_count
           FROM catalog.listing
           JOIN catalog.property ON property.id = listing.property_id
           WHERE listing.publication_state = 'published'
           GROUP BY property.place_id) AS offered ON offered.place_id = place.id
ORDER BY name
