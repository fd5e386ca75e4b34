-- migrate:up

SET LOCAL lock_timeout = '10s';

-- A list by rank that is filtered by price looks at the price in the index, and fetches only the listings that it shows.
DROP INDEX catalog.listing_by_rank;
DROP INDEX catalog.listing_of_kind_by_rank;
CREATE INDEX listing_by_rank ON catalog.listing (by_rank, id, price_minor) WHERE publication_state = 'published';
CREATE INDEX listing_of_kind_by_rank ON catalog.listing (kind, by_rank, id, price_minor) WHERE publication_state = 'published';

-- A card shows up to five pictures, so composing their JSON was most of a search's work. It is composed once, when the picture is written,
-- but for the one text that depends on the reader's language.
ALTER TABLE catalog.picture
    ADD COLUMN json_before_alt text NOT NULL GENERATED ALWAYS AS ('{"id":"' || id::text || '","alt":') STORED,
    ADD COLUMN json_after_alt text NOT NULL GENERATED ALWAYS AS
        (',"width":' || width::text || ',"height":' || height::text || ',"dominant_color":"' || dominant_color || '","variants":' || variants::text || '}') STORED;
COMMENT ON COLUMN catalog.picture.json_before_alt IS 'json_before_alt || (alt -> locale)::text || json_after_alt is the picture as the API gives it, with keys for addresses.';

CREATE OR REPLACE VIEW catalog.published_picture AS
SELECT id, property_id, position, alt, width, height, dominant_color, variants, json_before_alt, json_after_alt FROM catalog.picture;

-- migrate:down
DROP VIEW catalog.published_picture;
CREATE VIEW catalog.published_picture AS
SELECT id, property_id, position, alt, width, height, dominant_color, variants FROM catalog.picture;
GRANT SELECT ON catalog.published_picture TO estate_search;
ALTER TABLE catalog.picture DROP COLUMN json_before_alt, DROP COLUMN json_after_alt;
DROP INDEX catalog.listing_by_rank;
DROP INDEX catalog.listing_of_kind_by_rank;
CREATE INDEX listing_by_rank ON catalog.listing (by_rank, id) WHERE publication_state = 'published';
CREATE INDEX listing_of_kind_by_rank ON catalog.listing (kind, by_rank, id) WHERE publication_state = 'published';
