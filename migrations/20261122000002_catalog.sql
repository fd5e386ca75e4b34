-- migrate:up

CREATE TABLE catalog.place (
    id        uuid             PRIMARY KEY,
    slug      text             NOT NULL CONSTRAINT place_slug_unique UNIQUE,
    name      jsonb            NOT NULL CONSTRAINT place_name_in_three_languages CHECK (name ?& ARRAY['en', 'fr', 'es']),
    country   char(2)          NOT NULL,
    region    text             NOT NULL DEFAULT '',
    latitude  double precision NOT NULL CONSTRAINT place_latitude_on_earth CHECK (latitude BETWEEN -90 AND 90),
    longitude double precision NOT NULL CONSTRAINT place_longitude_on_earth CHECK (longitude BETWEEN -180 AND 180),
    zoom      int              NOT NULL DEFAULT 11,
    time_zone text             NOT NULL,
    currency  char(3)          NOT NULL
);

CREATE TABLE catalog.amenity (
    code           text  PRIMARY KEY,
    amenity_group  text  NOT NULL,
    position       int   NOT NULL DEFAULT 0,
    name           jsonb NOT NULL CONSTRAINT amenity_name_in_three_languages CHECK (name ?& ARRAY['en', 'fr', 'es'])
);

-- The physical thing. Column names follow the RESO Data Dictionary 2.0 where it has one.
CREATE TABLE catalog.property (
    id                     uuid             PRIMARY KEY,
    reference              text             NOT NULL CONSTRAINT property_reference_unique UNIQUE,
    kind                   text             NOT NULL CONSTRAINT property_kind_known
                                            CHECK (kind IN ('villa', 'apartment', 'house', 'land', 'business', 'project', 'building')),
    building_id            uuid             CONSTRAINT property_building_exists REFERENCES catalog.property,
    place_id               uuid             NOT NULL CONSTRAINT property_place_exists REFERENCES catalog.place,
    name                   jsonb            NOT NULL CONSTRAINT property_name_in_three_languages CHECK (name ?& ARRAY['en', 'fr', 'es']),
    unparsed_address       text             NOT NULL DEFAULT '',
    postal_code            text             NOT NULL DEFAULT '',
    latitude               double precision NOT NULL CONSTRAINT property_latitude_on_earth CHECK (latitude BETWEEN -90 AND 90),
    longitude              double precision NOT NULL CONSTRAINT property_longitude_on_earth CHECK (longitude BETWEEN -180 AND 180),
    bedrooms_total         int              CONSTRAINT property_bedrooms_plausible CHECK (bedrooms_total BETWEEN 0 AND 100),
    bathrooms_total        int              CONSTRAINT property_bathrooms_plausible CHECK (bathrooms_total BETWEEN 0 AND 100),
    max_guests             int              CONSTRAINT property_guests_plausible CHECK (max_guests BETWEEN 1 AND 100),
    living_area_m2         int              CONSTRAINT property_living_area_positive CHECK (living_area_m2 > 0),
    lot_size_m2            int              CONSTRAINT property_lot_size_positive CHECK (lot_size_m2 > 0),
    year_built             int              CONSTRAINT property_year_plausible CHECK (year_built BETWEEN 1000 AND 2100),
    registration_number    text,
    amenities              text[]           NOT NULL DEFAULT '{}',
    attributes             jsonb            NOT NULL DEFAULT '{}' CONSTRAINT property_attributes_object CHECK (jsonb_typeof(attributes) = 'object'),
    created_at             timestamptz      NOT NULL,
    modified_at            timestamptz      NOT NULL
);
CREATE INDEX property_building ON catalog.property (building_id) WHERE building_id IS NOT NULL;
CREATE INDEX property_place ON catalog.property (place_id);
CREATE INDEX property_position ON catalog.property (latitude, longitude);
CREATE INDEX property_amenities ON catalog.property USING gin (amenities);

-- A commercial offer on a property; one property may carry several.
CREATE TABLE catalog.listing (
    id                uuid        PRIMARY KEY,
    slug              text        NOT NULL CONSTRAINT listing_slug_unique UNIQUE
                                  CONSTRAINT listing_slug_well_formed CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    property_id       uuid        NOT NULL CONSTRAINT listing_property_exists REFERENCES catalog.property,
    kind              text        NOT NULL CONSTRAINT listing_kind_known CHECK (kind IN ('short_stay', 'lease', 'sale', 'investment')),
    title             jsonb       NOT NULL CONSTRAINT listing_title_in_three_languages CHECK (title ?& ARRAY['en', 'fr', 'es']),
    remarks           jsonb       NOT NULL CONSTRAINT listing_remarks_in_three_languages CHECK (remarks ?& ARRAY['en', 'fr', 'es']),
    price_minor       bigint      NOT NULL CONSTRAINT listing_price_positive CHECK (price_minor > 0),
    currency          char(3)     NOT NULL CONSTRAINT listing_currency_code CHECK (currency ~ '^[A-Z]{3}$'),
    price_period      text        NOT NULL GENERATED ALWAYS AS (
                                      CASE kind WHEN 'short_stay' THEN 'night' WHEN 'lease' THEN 'month'
                                                WHEN 'sale' THEN 'total' ELSE 'minimum_ticket' END) STORED,
    terms             jsonb       NOT NULL DEFAULT '{}' CONSTRAINT listing_terms_object CHECK (jsonb_typeof(terms) = 'object'),
    publication_state text        NOT NULL DEFAULT 'draft' CONSTRAINT listing_publication_state_known
                                  CHECK (publication_state IN ('draft', 'published', 'paused', 'withdrawn')),
    rank              int         NOT NULL DEFAULT 0,
    published_at      timestamptz CONSTRAINT listing_published_has_date CHECK (publication_state <> 'published' OR published_at IS NOT NULL),
    created_at        timestamptz NOT NULL,
    modified_at       timestamptz NOT NULL,
    -- Sort keys, all ascending, so that one row comparison (key, id) > (…) continues any list.
    by_rank           bigint      NOT NULL GENERATED ALWAYS AS (-rank::bigint) STORED,
    by_price_desc     bigint      NOT NULL GENERATED ALWAYS AS (-price_minor) STORED,
    by_newest         bigint      GENERATED ALWAYS AS
                                  (-(extract(epoch FROM published_at - timestamptz '2000-01-01 00:00:00+00') * 1000)::bigint) STORED,
    CONSTRAINT listing_one_of_a_kind UNIQUE (property_id, kind)
);
COMMENT ON COLUMN catalog.listing.rank IS 'Order of «recommended», higher first.';
CREATE INDEX listing_by_rank ON catalog.listing (by_rank, id) WHERE publication_state = 'published';
CREATE INDEX listing_by_price ON catalog.listing (price_minor, id) WHERE publication_state = 'published';
CREATE INDEX listing_by_price_desc ON catalog.listing (by_price_desc, id) WHERE publication_state = 'published';
CREATE INDEX listing_by_newest ON catalog.listing (by_newest, id) WHERE publication_state = 'published';
CREATE INDEX listing_of_kind_by_rank ON catalog.listing (kind, by_rank, id) WHERE publication_state = 'published';
CREATE INDEX listing_of_kind_by_price ON catalog.listing (kind, price_minor, id) WHERE publication_state = 'published';

-- Pictures of a property, cover first. The files belong to the media folder (later the media module).
CREATE TABLE catalog.picture (
    id             uuid  PRIMARY KEY,
    property_id    uuid  NOT NULL CONSTRAINT picture_property_exists REFERENCES catalog.property ON DELETE CASCADE,
    position       int   NOT NULL,
    alt            jsonb NOT NULL CONSTRAINT picture_alt_in_three_languages CHECK (alt ?& ARRAY['en', 'fr', 'es']),
    width          int   NOT NULL CONSTRAINT picture_width_positive CHECK (width > 0),
    height         int   NOT NULL CONSTRAINT picture_height_positive CHECK (height > 0),
    dominant_color text  NOT NULL CONSTRAINT picture_color_hex CHECK (dominant_color ~ '^#[0-9a-f]{6}$'),
    variants       jsonb NOT NULL CONSTRAINT picture_variants_list CHECK (jsonb_typeof(variants) = 'array'),
    CONSTRAINT picture_position_unique UNIQUE (property_id, position) DEFERRABLE INITIALLY IMMEDIATE
);
COMMENT ON COLUMN catalog.picture.variants IS '[{"width": 960, "key": "p/0123456789abcdef-960.webp"}], narrowest first.';

-- What search may read of the catalog: a published contract, so that the tables behind it can change.
CREATE VIEW catalog.published_listing AS
SELECT listing.id, listing.slug, listing.kind, listing.title, listing.remarks, listing.price_minor, listing.currency, listing.price_period,
       listing.by_rank, listing.by_price_desc, listing.by_newest,
       property.id AS property_id, property.kind AS property_kind, property.latitude, property.longitude, property.bedrooms_total,
       property.bathrooms_total, property.max_guests, property.living_area_m2, property.lot_size_m2, property.amenities,
       place.id AS place_id, place.slug AS place_slug, place.name AS place_name, place.country
FROM catalog.listing
JOIN catalog.property ON property.id = listing.property_id
JOIN catalog.place ON place.id = property.place_id
WHERE listing.publication_state = 'published';

CREATE VIEW catalog.published_picture AS
SELECT id, property_id, position, alt, width, height, dominant_color, variants FROM catalog.picture;

CREATE VIEW catalog.published_amenity AS
SELECT code, amenity_group, position, name FROM catalog.amenity;

CREATE VIEW catalog.published_place AS
SELECT slug, name, country, latitude, longitude, zoom FROM catalog.place;

GRANT USAGE ON SCHEMA catalog TO estate_search;
GRANT SELECT ON catalog.published_listing, catalog.published_picture, catalog.published_amenity, catalog.published_place TO estate_search;

-- migrate:down
DROP VIEW catalog.published_place, catalog.published_amenity, catalog.published_picture, catalog.published_listing;
DROP TABLE catalog.picture, catalog.listing, catalog.property, catalog.amenity, catalog.place;
