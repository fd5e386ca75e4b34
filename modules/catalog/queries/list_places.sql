-- $1 locale.
SELECT place.slug, place.name ->> $1 AS name, place.country, place.latitude, place.longitude, place.zoom,
       coalesce(offered.listing_count, 0) AS listing_count
FROM catalog.place
LEFT JOIN (SELECT place_number, count(*)::int AS listing_count FROM catalog.offer GROUP BY place_number) AS offered
       ON offered.place_number = place.place_number
ORDER BY name
