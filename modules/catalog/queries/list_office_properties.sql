-- plan: custom
-- A page of the office's table. $1 whether the whole portfolio is the person's, $2 the person; filters, each off when NULL: $3 words (patterns,
-- all must be found), $4 kind, $5 place, $6 kind and $7 state of a listing, $8 agent, $9 completeness below; $10 locale, $11 base address of
-- pictures, $12 sort, $13 and $14 the key and id after which the page begins, $15 length.
WITH matching AS MATERIALIZED (
    SELECT property.id,
           CASE $12::text WHEN 'name' THEN lower(property.name ->> $10::text)
                          WHEN 'completeness' THEN to_char(coalesce(property.completeness, 0), 'FM000')
                          WHEN 'newest' THEN to_char(99999999999999 - extract(epoch FROM property.created_at) * 1000, 'FM00000000000000')
                          ELSE to_char(99999999999999 - extract(epoch FROM property.modified_at) * 1000, 'FM00000000000000') END AS sort_key
    FROM catalog.property
    JOIN catalog.place ON place.id = property.place_id
    WHERE ($1::boolean OR property.agent_subject = $2::text)
      AND ($3::text[] IS NULL
           OR concat_ws(' ', property.reference, property.name ->> 'en', property.name ->> 'fr', property.name ->> 'es', property.unparsed_address,
                        property.postal_code, place.name ->> 'en',
                        (SELECT string_agg(listing.slug, ' ') FROM catalog.listing WHERE listing.property_id = property.id)) ILIKE ALL ($3::text[]))
      AND ($4::text IS NULL OR property.kind = $4)
      AND ($5::text IS NULL OR place.slug = $5)
      AND ($6::text IS NULL AND $7::text IS NULL
           OR EXISTS (SELECT FROM catalog.listing
                      WHERE listing.property_id = property.id
                        AND ($6 IS NULL OR listing.kind = $6) AND ($7 IS NULL OR listing.publication_state = $7)))
      AND ($8::text IS NULL OR property.agent_subject = $8)
      AND ($9::int IS NULL OR coalesce(property.completeness, 0) < $9)
), page AS (
    SELECT id, sort_key FROM matching
    WHERE $14::uuid IS NULL OR (sort_key, id) > ($13::text, $14)
    ORDER BY sort_key, id
    LIMIT $15
)
SELECT property.id, property.reference, property.kind, property.name ->> $10 AS name, place.slug AS place_slug, place.name ->> $10 AS place_name,
       property.agent_subject, property.completeness, property.modified_at, page.sort_key,
       (SELECT count(*)::int FROM matching) AS total,
       cover.picture AS cover,
       coalesce((SELECT json_agg(json_build_object(
                            'id', listing.id, 'kind', listing.kind, 'slug', listing.slug,
                            'price', json_build_object('amount_minor', listing.price_minor, 'currency', listing.currency),
                            'price_period', listing.price_period, 'publication_state', listing.publication_state) ORDER BY listing.kind)
                 FROM catalog.listing
                 WHERE listing.property_id = property.id), '[]') AS listings
FROM page
JOIN catalog.property ON property.id = page.id
JOIN catalog.place ON place.id = property.place_id
LEFT JOIN LATERAL (SELECT replace(picture.json_before_alt || (picture.alt -> $10)::text || picture.json_after_alt,
                                  '"key": "', '"url": "' || $11::text || '/') AS picture
                   FROM catalog.picture
                   WHERE picture.property_id = property.id AND picture.kind = 'photo'
                   ORDER BY picture.position
                   LIMIT 1) AS cover ON true
ORDER BY page.sort_key, page.id
