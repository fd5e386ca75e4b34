SELECT asker.id, place.slug, place.title ->> coalesce(asker.locale, $2::text) AS title, asker.name, asker.email, asker.message,
       coalesce(asker.locale, $2::text) AS locale
FROM enquiries.published_asker AS asker
JOIN catalog.published_stay_place AS place ON place.listing_id = asker.listing_id
WHERE asker.id = $1
