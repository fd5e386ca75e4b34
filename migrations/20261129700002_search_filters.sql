-- migrate:up

-- Which stays take pets is a filter like the others. A release that does not name it here goes on filtering by itself.

SET LOCAL lock_timeout = '10s';

DROP FUNCTION search.offers(text, text, catalog.listing_kind, text, catalog.property_kind[], int, int, bigint, bigint, text[], float8, float8, float8, float8, boolean);
CREATE FUNCTION search.offers(of_locale text, of_words text, of_kind catalog.listing_kind, of_place text, property_kinds catalog.property_kind[], for_guests int,
                              bedrooms_min int, price_min bigint, price_max bigint, with_amenities text[], west float8, south float8, east float8,
                              north float8, facets boolean, with_pets int DEFAULT NULL)
RETURNS TABLE (listing_id uuid, property_id uuid, latitude float8, longitude float8, kind catalog.listing_kind, property_kind catalog.property_kind,
               place_number int, amenity_set_id int, bedrooms smallint, price_minor bigint, currency char(3), by_rank bigint, by_newest bigint,
               by_price bigint, by_price_desc bigint, missed int)
LANGUAGE sql STABLE AS $$
    SELECT offer.listing_id, offer.property_id, offer.latitude, offer.longitude, offer.kind, offer.property_kind, offer.place_number,
           offer.amenity_set_id, offer.bedrooms, offer.price_minor, offer.currency, offer.by_rank, offer.by_newest, offer.by_price, offer.by_price_desc,
           CASE WHEN fits.kind THEN 0 ELSE 1 END + CASE WHEN fits.place THEN 0 ELSE 2 END + CASE WHEN fits.property_kind THEN 0 ELSE 4 END
           + CASE WHEN fits.bedrooms THEN 0 ELSE 8 END + CASE WHEN fits.amenities THEN 0 ELSE 16 END + CASE WHEN fits.price THEN 0 ELSE 32 END
    FROM catalog.published_offer AS offer
    CROSS JOIN LATERAL (
        SELECT of_kind IS NULL OR offer.kind = of_kind AS kind,
               of_place IS NULL OR offer.place_number = (SELECT place.place_number FROM catalog.published_place AS place WHERE place.slug = of_place) AS place,
               property_kinds IS NULL OR offer.property_kind = ANY (property_kinds) AS property_kind,
               bedrooms_min IS NULL OR offer.bedrooms >= bedrooms_min AS bedrooms,
               with_amenities IS NULL OR offer.amenity_set_id IN (SELECT id FROM catalog.published_amenity_set WHERE codes @> with_amenities) AS amenities,
               (price_min IS NULL OR offer.by_price >= price_min) AND (price_max IS NULL OR offer.by_price <= price_max) AS price) AS fits
    WHERE (facets OR fits.kind) AND (facets OR fits.place) AND (facets OR fits.property_kind) AND (facets OR fits.bedrooms)
      AND (facets OR fits.amenities) AND (facets OR fits.price)
      AND (of_words IS NULL
           OR offer.listing_id IN (SELECT listing_id FROM catalog.published_words
                                   WHERE locale = of_locale AND words @@ to_tsquery('catalog.plain', of_words)))
      AND (for_guests IS NULL OR offer.guests >= for_guests)
      AND (with_pets IS NULL OR offer.listing_id IN (SELECT rate.listing_id FROM booking.published_rate AS rate WHERE rate.max_pets >= with_pets))
      AND (south IS NULL OR offer.latitude BETWEEN south AND north)
      AND (west IS NULL OR (west <= east AND offer.longitude BETWEEN west AND east)
           OR (west > east AND (offer.longitude >= west OR offer.longitude <= east)))
$$;

-- migrate:down
DROP FUNCTION search.offers(text, text, catalog.listing_kind, text, catalog.property_kind[], int, int, bigint, bigint, text[], float8, float8, float8, float8, boolean, int);
CREATE FUNCTION search.offers(of_locale text, of_words text, of_kind catalog.listing_kind, of_place text, property_kinds catalog.property_kind[], for_guests int,
                              bedrooms_min int, price_min bigint, price_max bigint, with_amenities text[], west float8, south float8, east float8,
                              north float8, facets boolean)
RETURNS TABLE (listing_id uuid, property_id uuid, latitude float8, longitude float8, kind catalog.listing_kind, property_kind catalog.property_kind,
               place_number int, amenity_set_id int, bedrooms smallint, price_minor bigint, currency char(3), by_rank bigint, by_newest bigint,
               by_price bigint, by_price_desc bigint, missed int)
LANGUAGE sql STABLE AS $$
    SELECT offer.listing_id, offer.property_id, offer.latitude, offer.longitude, offer.kind, offer.property_kind, offer.place_number,
           offer.amenity_set_id, offer.bedrooms, offer.price_minor, offer.currency, offer.by_rank, offer.by_newest, offer.by_price, offer.by_price_desc,
           CASE WHEN fits.kind THEN 0 ELSE 1 END + CASE WHEN fits.place THEN 0 ELSE 2 END + CASE WHEN fits.property_kind THEN 0 ELSE 4 END
           + CASE WHEN fits.bedrooms THEN 0 ELSE 8 END + CASE WHEN fits.amenities THEN 0 ELSE 16 END + CASE WHEN fits.price THEN 0 ELSE 32 END
    FROM catalog.published_offer AS offer
    CROSS JOIN LATERAL (
        SELECT of_kind IS NULL OR offer.kind = of_kind AS kind,
               of_place IS NULL OR offer.place_number = (SELECT place.place_number FROM catalog.published_place AS place WHERE place.slug = of_place) AS place,
               property_kinds IS NULL OR offer.property_kind = ANY (property_kinds) AS property_kind,
               bedrooms_min IS NULL OR offer.bedrooms >= bedrooms_min AS bedrooms,
               with_amenities IS NULL OR offer.amenity_set_id IN (SELECT id FROM catalog.published_amenity_set WHERE codes @> with_amenities) AS amenities,
               (price_min IS NULL OR offer.by_price >= price_min) AND (price_max IS NULL OR offer.by_price <= price_max) AS price) AS fits
    WHERE (facets OR fits.kind) AND (facets OR fits.place) AND (facets OR fits.property_kind) AND (facets OR fits.bedrooms)
      AND (facets OR fits.amenities) AND (facets OR fits.price)
      AND (of_words IS NULL
           OR offer.listing_id IN (SELECT listing_id FROM catalog.published_words
                                   WHERE locale = of_locale AND words @@ to_tsquery('catalog.plain', of_words)))
      AND (for_guests IS NULL OR offer.guests >= for_guests)
      AND (south IS NULL OR offer.latitude BETWEEN south AND north)
      AND (west IS NULL OR (west <= east AND offer.longitude BETWEEN west AND east)
           OR (west > east AND (offer.longitude >= west OR offer.longitude <= east)))
$$;
