-- plan: custom
-- What a map shows, best first. $1 locale; filters, each off when NULL: $2 kind, $3 place, $4 words (patterns, all must be found), $5 property kinds,
-- $6 guests, $7 least bedrooms, $8 least and $9 highest price, $10 amenities (all), $11 west $12 south $13 east $14 north, $15 check-in
-- $16 check-out; $17 now.
SELECT listing.slug, listing.kind, listing.latitude, listing.longitude, listing.price_minor, listing.currency,
       rate.nightly_minor, rate.cleaning_minor, rate.tax_basis_points
FROM catalog.published_listing AS listing
LEFT JOIN booking.published_rate AS rate ON rate.listing_id = listing.id AND $15::date IS NOT NULL
WHERE ($2::text IS NULL OR listing.kind = $2)
  AND ($3::text IS NULL OR listing.place_slug = $3)
  AND ($4::text[] IS NULL
       OR concat_ws(' ', listing.title ->> $1::text, listing.place_name ->> $1, listing.remarks ->> $1) ILIKE ALL ($4::text[]))
  AND ($5::text[] IS NULL OR listing.property_kind = ANY ($5))
  AND ($6::int IS NULL OR listing.max_guests >= $6)
  AND ($7::int IS NULL OR listing.bedrooms_total >= $7)
  AND ($8::bigint IS NULL OR listing.price_minor >= $8)
  AND ($9::bigint IS NULL OR listing.price_minor <= $9)
  AND ($10::text[] IS NULL OR listing.amenities @> $10)
  AND ($12::float8 IS NULL OR listing.latitude BETWEEN $12 AND $14::float8)
  AND ($11::float8 IS NULL OR ($11 <= $13::float8 AND listing.longitude BETWEEN $11 AND $13)
       OR ($11 > $13 AND (listing.longitude >= $11 OR listing.longitude <= $13)))
  AND ($15 IS NULL
       OR EXISTS (SELECT FROM calendar.published_unit AS unit
                  WHERE unit.id = listing.property_id
                    AND $16::date - $15 BETWEEN rate.min_nights AND rate.max_nights
                    AND ($6 IS NULL OR rate.max_guests >= $6)
                    AND $15 - ($17::timestamptz AT TIME ZONE rate.time_zone)::date BETWEEN 0 AND rate.window_days
                    AND NOT EXISTS (SELECT FROM calendar.occupied
                                    WHERE occupied.root_id = unit.root_id AND occupied.span && unit.span
                                      AND occupied.during && daterange($15, $16 + unit.preparation_days)
                                      AND (occupied.expires_at IS NULL OR occupied.expires_at > $17))))
ORDER BY listing.by_rank, listing.id
LIMIT 500
