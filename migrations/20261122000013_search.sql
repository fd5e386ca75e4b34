-- migrate:up

-- What a search filters, sorts and counts by, in one narrow row per published listing (docs/decisions/0005): the catalog keeps it in step by
-- triggers, in the transaction of whoever writes, so a listing that is published, paused or re-priced is found so at its commit.

SET LOCAL lock_timeout = '10s';
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE TYPE catalog.listing_kind AS ENUM ('short_stay', 'lease', 'sale', 'investment');
CREATE TYPE catalog.property_kind AS ENUM ('villa', 'apartment', 'house', 'land', 'business', 'project', 'building');

-- Words as people type them: in lower case, without accents.
CREATE TEXT SEARCH CONFIGURATION catalog.plain (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ALTER MAPPING FOR asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart WITH unaccent, simple;

CREATE TABLE catalog.exchange_rate (
    currency    char(3) PRIMARY KEY CONSTRAINT exchange_rate_currency_code CHECK (currency ~ '^[A-Z]{3}$'),
    value_micro int     NOT NULL CONSTRAINT exchange_rate_value_plausible CHECK (value_micro BETWEEN 1 AND 9000000),
    as_of       date    NOT NULL
);
COMMENT ON TABLE catalog.exchange_rate IS 'To compare prices in a search, never to book in.';
COMMENT ON COLUMN catalog.exchange_rate.value_micro IS 'How many millionths of a euro cent one minor unit is worth.';
-- Rounded, to begin with: an operator keeps them.
INSERT INTO catalog.exchange_rate (currency, value_micro, as_of)
SELECT currency, value_micro, '2025-11-01'
FROM (VALUES ('EUR', 1000000), ('GBP', 1140000), ('USD', 865000), ('CHF', 1075000), ('MAD', 93500), ('DKK', 134000), ('SEK', 91500), ('NOK', 85500),
             ('PLN', 235000), ('CZK', 41000), ('HUF', 2580), ('RON', 197000), ('BGN', 511300), ('TRY', 20600), ('AED', 235500), ('SAR', 230700),
             ('QAR', 237600), ('CAD', 617000), ('AUD', 567000), ('NZD', 496000), ('BRL', 161000), ('MXN', 46700), ('ZAR', 50000), ('CNY', 121500),
             ('HKD', 111300), ('SGD', 665000), ('INR', 9750), ('THB', 26700), ('ISK', 690000), ('JPY', 562000), ('XOF', 152400), ('TND', 29300)
     ) AS first (currency, value_micro);

ALTER TABLE catalog.place ADD COLUMN place_number int NOT NULL GENERATED ALWAYS AS IDENTITY CONSTRAINT place_number_unique UNIQUE;

-- The same amenities are together in many properties: each such list once.
CREATE TABLE catalog.amenity_set (
    id    int    GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    codes text[] NOT NULL CONSTRAINT amenity_set_codes_unique UNIQUE
);
CREATE INDEX amenity_set_codes ON catalog.amenity_set USING gin (codes);

CREATE TABLE catalog.offer (
    listing_id     uuid                  PRIMARY KEY CONSTRAINT offer_listing_exists REFERENCES catalog.listing ON DELETE CASCADE,
    property_id    uuid                  NOT NULL,
    latitude       double precision      NOT NULL,
    longitude      double precision      NOT NULL,
    price_minor    bigint                NOT NULL,
    by_rank        bigint                NOT NULL,
    by_newest      bigint                NOT NULL,
    price_micro    bigint,
    -- Sort keys, all ascending. What has no rate cannot be compared: it comes last in both orders.
    by_price       bigint                NOT NULL GENERATED ALWAYS AS (coalesce(price_micro, 9223372036854775807)) STORED,
    by_price_desc  bigint                NOT NULL GENERATED ALWAYS AS (coalesce(-price_micro, 9223372036854775807)) STORED,
    kind           catalog.listing_kind  NOT NULL,
    property_kind  catalog.property_kind NOT NULL,
    place_number   int                   NOT NULL,
    amenity_set_id int                   NOT NULL,
    bedrooms       smallint,
    guests         smallint,
    currency       char(3)               NOT NULL
);
COMMENT ON TABLE catalog.offer IS 'Published listings as a search looks at them. Written by triggers only.';
COMMENT ON COLUMN catalog.offer.price_micro IS 'The price in millionths of a euro cent, by catalog.exchange_rate; NULL when the currency has no rate.';
CREATE INDEX offer_by_rank ON catalog.offer (by_rank, listing_id, by_price, bedrooms);
CREATE INDEX offer_of_kind_by_rank ON catalog.offer (kind, by_rank, listing_id, by_price, bedrooms);
CREATE INDEX offer_of_place_by_rank ON catalog.offer (place_number, by_rank, listing_id);
CREATE INDEX offer_by_price ON catalog.offer (by_price, listing_id);
CREATE INDEX offer_of_kind_by_price ON catalog.offer (kind, by_price, listing_id);
CREATE INDEX offer_by_price_desc ON catalog.offer (by_price_desc, listing_id);
CREATE INDEX offer_by_newest ON catalog.offer (by_newest, listing_id);
CREATE INDEX offer_position ON catalog.offer (latitude, longitude);
CREATE INDEX offer_property ON catalog.offer (property_id);

-- Apart by language, so that a search reads only its own.
CREATE TABLE catalog.offer_words (
    listing_id uuid     NOT NULL CONSTRAINT offer_words_offer_exists REFERENCES catalog.offer ON DELETE CASCADE,
    locale     text     NOT NULL,
    words      tsvector NOT NULL,
    PRIMARY KEY (listing_id, locale)
) PARTITION BY LIST (locale);
CREATE TABLE catalog.offer_words_en PARTITION OF catalog.offer_words FOR VALUES IN ('en');
CREATE TABLE catalog.offer_words_fr PARTITION OF catalog.offer_words FOR VALUES IN ('fr');
CREATE TABLE catalog.offer_words_es PARTITION OF catalog.offer_words FOR VALUES IN ('es');
COMMENT ON TABLE catalog.offer_words IS 'Title, place and remarks of each offer, in each language.';
CREATE INDEX offer_words_words ON catalog.offer_words USING gin (words);

-- Marks that join words («sea-view», «T2/T3») part them, so that each can be found.
CREATE FUNCTION catalog.words(locale text, title jsonb, place_name jsonb, remarks jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
    SELECT to_tsvector('catalog.plain', translate(concat_ws(' . ', title ->> locale, place_name ->> locale, remarks ->> locale), '-/.@_&', '      '))
$$;

-- Writes the offers of these listings as they are now. What they are made of is locked first: whoever is changing it has either committed,
-- and is seen by the statements that follow, or waits for us and writes the offer again.
CREATE FUNCTION catalog.write_offers(changed uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM catalog.listing JOIN catalog.property ON property.id = listing.property_id JOIN catalog.place ON place.id = property.place_id
        WHERE listing.id = ANY (changed) ORDER BY place.id, property.id, listing.id FOR SHARE;
    PERFORM FROM catalog.exchange_rate WHERE currency IN (SELECT listing.currency FROM catalog.listing WHERE id = ANY (changed)) FOR SHARE;
    DELETE FROM catalog.offer USING catalog.listing
        WHERE offer.listing_id = ANY (changed) AND listing.id = offer.listing_id AND listing.publication_state <> 'published';
    INSERT INTO catalog.amenity_set (codes)
        SELECT DISTINCT amenities FROM catalog.listing JOIN catalog.property ON property.id = listing.property_id
        WHERE listing.id = ANY (changed) AND listing.publication_state = 'published'
          AND NOT EXISTS (SELECT FROM catalog.amenity_set WHERE codes = amenities)
        ON CONFLICT DO NOTHING;
    INSERT INTO catalog.offer (listing_id, property_id, latitude, longitude, price_minor, by_rank, by_newest, price_micro, kind, property_kind,
                               place_number, amenity_set_id, bedrooms, guests, currency)
        SELECT listing.id, property.id, property.latitude, property.longitude, listing.price_minor, listing.by_rank, listing.by_newest,
               least(listing.price_minor, 1000000000000) * exchange_rate.value_micro, listing.kind::catalog.listing_kind,
               property.kind::catalog.property_kind, place.place_number, amenity_set.id, property.bedrooms_total, property.max_guests, listing.currency
        FROM catalog.listing
        JOIN catalog.property ON property.id = listing.property_id
        JOIN catalog.place ON place.id = property.place_id
        JOIN catalog.amenity_set ON amenity_set.codes = property.amenities
        LEFT JOIN catalog.exchange_rate ON exchange_rate.currency = listing.currency
        WHERE listing.id = ANY (changed) AND listing.publication_state = 'published'
        ON CONFLICT (listing_id) DO UPDATE
        SET property_id = excluded.property_id, latitude = excluded.latitude, longitude = excluded.longitude, price_minor = excluded.price_minor,
            by_rank = excluded.by_rank, by_newest = excluded.by_newest, price_micro = excluded.price_micro, kind = excluded.kind,
            property_kind = excluded.property_kind, place_number = excluded.place_number, amenity_set_id = excluded.amenity_set_id,
            bedrooms = excluded.bedrooms, guests = excluded.guests, currency = excluded.currency;
    INSERT INTO catalog.offer_words (listing_id, locale, words)
        SELECT listing.id, locale, catalog.words(locale, title, place.name, remarks)
        FROM catalog.listing
        JOIN catalog.property ON property.id = listing.property_id
        JOIN catalog.place ON place.id = property.place_id
        CROSS JOIN unnest(ARRAY['en', 'fr', 'es']) AS locale
        WHERE listing.id = ANY (changed) AND listing.publication_state = 'published'
        ON CONFLICT (listing_id, locale) DO UPDATE SET words = excluded.words;
END $$;

CREATE FUNCTION catalog.offer_new_listings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM catalog.write_offers(array_agg(id)) FROM after WHERE publication_state = 'published' HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION catalog.offer_changed_listings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM catalog.write_offers(array_agg(after.id))
    FROM after JOIN before ON before.id = after.id
    WHERE 'published' IN (before.publication_state, after.publication_state)
      AND (after.publication_state, after.property_id, after.kind, after.title, after.remarks, after.price_minor, after.currency, after.by_rank, after.by_newest)
          IS DISTINCT FROM
          (before.publication_state, before.property_id, before.kind, before.title, before.remarks, before.price_minor, before.currency, before.by_rank, before.by_newest)
    HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION catalog.offer_changed_properties() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM catalog.write_offers(array_agg(listing.id))
    FROM after JOIN before ON before.id = after.id JOIN catalog.listing ON listing.property_id = after.id
    WHERE listing.publication_state = 'published'
      AND (after.place_id, after.kind, after.latitude, after.longitude, after.bedrooms_total, after.max_guests, after.amenities)
          IS DISTINCT FROM
          (before.place_id, before.kind, before.latitude, before.longitude, before.bedrooms_total, before.max_guests, before.amenities)
    HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION catalog.offer_changed_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM catalog.write_offers(array_agg(listing.id))
    FROM after JOIN before ON before.id = after.id
    JOIN catalog.property ON property.place_id = after.id
    JOIN catalog.listing ON listing.property_id = property.id
    WHERE listing.publication_state = 'published' AND after.name IS DISTINCT FROM before.name
    HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION catalog.offer_changed_rates() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE catalog.offer SET price_micro = least(offer.price_minor, 1000000000000) * after.value_micro
    FROM after
    WHERE offer.currency = after.currency
      AND offer.price_micro IS DISTINCT FROM least(offer.price_minor, 1000000000000) * after.value_micro;
    RETURN NULL;
END $$;

CREATE TRIGGER listing_offered AFTER INSERT ON catalog.listing
    REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION catalog.offer_new_listings();
CREATE TRIGGER listing_offer_changed AFTER UPDATE ON catalog.listing
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION catalog.offer_changed_listings();
CREATE TRIGGER property_offer_changed AFTER UPDATE ON catalog.property
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION catalog.offer_changed_properties();
CREATE TRIGGER place_offer_changed AFTER UPDATE ON catalog.place
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION catalog.offer_changed_places();
CREATE TRIGGER exchange_rate_added AFTER INSERT ON catalog.exchange_rate
    REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION catalog.offer_changed_rates();
CREATE TRIGGER exchange_rate_changed AFTER UPDATE ON catalog.exchange_rate
    REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION catalog.offer_changed_rates();

SELECT catalog.write_offers(array_agg(id)) FROM catalog.listing WHERE publication_state = 'published';

-- Lists are sorted by the offers' indexes now. (The release before this one finds the same without them, for the minutes that it still runs.)
DROP INDEX catalog.listing_by_rank, catalog.listing_by_price, catalog.listing_by_price_desc, catalog.listing_by_newest,
           catalog.listing_of_kind_by_rank, catalog.listing_of_kind_by_price;

CREATE VIEW catalog.published_offer AS
SELECT listing_id, property_id, latitude, longitude, price_minor, currency, by_rank, by_newest, by_price, by_price_desc, kind, property_kind, place_number,
       amenity_set_id, bedrooms, guests
FROM catalog.offer;
CREATE VIEW catalog.published_words AS SELECT listing_id, locale, words FROM catalog.offer_words;
CREATE VIEW catalog.published_amenity_set AS SELECT id, codes FROM catalog.amenity_set;
CREATE VIEW catalog.published_exchange_rate AS SELECT currency, value_micro, as_of FROM catalog.exchange_rate;
CREATE OR REPLACE VIEW catalog.published_place AS
SELECT slug, name, country, latitude, longitude, zoom, place_number, currency FROM catalog.place;
GRANT SELECT ON catalog.published_offer, catalog.published_words, catalog.published_amenity_set, catalog.published_exchange_rate TO estate_search;

CREATE OR REPLACE VIEW booking.published_rate AS
SELECT listing_id, currency, nightly_minor, cleaning_minor, min_nights, max_nights, max_guests, window_days, tax_basis_points, time_zone, property_id
FROM booking.rate;

-- Who is taken on some days, of all units; the constraint's own index begins with the unit.
CREATE INDEX occupancy_during ON calendar.occupancy USING spgist (during) WHERE state IN ('held', 'firm');
CREATE INDEX unit_preparation_days ON calendar.unit (preparation_days);

-- The filters of every search, once. PostgreSQL puts the bodies of these functions in their place when it plans a statement, and plans each
-- call anew («-- plan: custom»): absent filters fold away.
-- `facets`: listings that fail kind, place, property kind, bedrooms, amenities or price stay, and `missed` says which by bit.
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

-- Short stays that can be had: nights, guests and booking window fit, and nothing occupies the unit, its building or its preparation days.
CREATE FUNCTION search.stays(check_in date, check_out date, for_guests int, at timestamptz) RETURNS TABLE (listing_id uuid)
LANGUAGE sql STABLE AS $$
    SELECT rate.listing_id
    FROM booking.published_rate AS rate
    JOIN calendar.published_unit AS unit ON unit.id = rate.property_id
    WHERE check_out - check_in BETWEEN rate.min_nights AND rate.max_nights
      AND (for_guests IS NULL OR rate.max_guests >= for_guests)
      -- The date in a time zone is at most a day off UTC's, so only the edges of the window need the zone.
      AND CASE WHEN check_in - (at AT TIME ZONE 'UTC')::date BETWEEN 1 AND rate.window_days - 1 THEN true
               ELSE check_in - (at AT TIME ZONE rate.time_zone)::date BETWEEN 0 AND rate.window_days END
      AND NOT EXISTS (SELECT FROM calendar.occupied
                      WHERE occupied.root_id = unit.root_id AND occupied.span && unit.span
                        AND occupied.during && daterange(check_in, check_out + (SELECT max(preparation_days) FROM calendar.published_unit))
                        AND occupied.during && daterange(check_in, check_out + unit.preparation_days)
                        AND (occupied.expires_at IS NULL OR occupied.expires_at > at))
$$;

-- migrate:down
DROP FUNCTION search.stays, search.offers;
DROP INDEX calendar.unit_preparation_days, calendar.occupancy_during;
DROP VIEW booking.published_rate;
CREATE VIEW booking.published_rate AS
SELECT listing_id, currency, nightly_minor, cleaning_minor, min_nights, max_nights, max_guests, window_days, tax_basis_points, time_zone
FROM booking.rate;
GRANT SELECT ON booking.published_rate TO estate_search;
DROP VIEW catalog.published_place, catalog.published_exchange_rate, catalog.published_amenity_set, catalog.published_words, catalog.published_offer;
CREATE VIEW catalog.published_place AS SELECT slug, name, country, latitude, longitude, zoom FROM catalog.place;
GRANT SELECT ON catalog.published_place TO estate_search;
DROP FUNCTION catalog.offer_new_listings, catalog.offer_changed_listings, catalog.offer_changed_properties, catalog.offer_changed_places,
              catalog.offer_changed_rates CASCADE;
DROP FUNCTION catalog.write_offers, catalog.words;
DROP TABLE catalog.offer_words, catalog.offer, catalog.amenity_set, catalog.exchange_rate;
ALTER TABLE catalog.place DROP COLUMN place_number;
DROP TEXT SEARCH CONFIGURATION catalog.plain;
DROP TYPE catalog.property_kind, catalog.listing_kind;
CREATE INDEX listing_by_rank ON catalog.listing (by_rank, id, price_minor) WHERE publication_state = 'published';
CREATE INDEX listing_by_price ON catalog.listing (price_minor, id) WHERE publication_state = 'published';
CREATE INDEX listing_by_price_desc ON catalog.listing (by_price_desc, id) WHERE publication_state = 'published';
CREATE INDEX listing_by_newest ON catalog.listing (by_newest, id) WHERE publication_state = 'published';
CREATE INDEX listing_of_kind_by_rank ON catalog.listing (kind, by_rank, id, price_minor) WHERE publication_state = 'published';
CREATE INDEX listing_of_kind_by_price ON catalog.listing (kind, price_minor, id) WHERE publication_state = 'published';
