-- $1 listings, $2 locale, $3 base address of pictures.
SELECT listing.id, listing.slug, listing.kind, listing.property_id, listing.title ->> $2 AS title, cover.picture AS cover
FROM catalog.listing
LEFT JOIN LATERAL (SELECT replace(json_build_object(
                                      'id', picture.id, 'alt', picture.alt ->> $2, 'width', picture.width, 'height', picture.height,
                                      'dominant_color', picture.dominant_color, 'variants', picture.variants)::text,
                                  '"key": "', '"url": "' || $3 || '/') AS picture
                   FROM catalog.picture
                   WHERE picture.property_id = listing.property_id AND picture.kind = 'photo'
                   ORDER BY picture.position
                   LIMIT 1) AS cover ON true
WHERE listing.id = ANY ($1::uuid[])
