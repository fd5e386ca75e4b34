-- migrate:up

SET LOCAL lock_timeout = '10s';

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'estate_media') THEN
        CREATE ROLE estate_media NOLOGIN;
    END IF;
END $$;
CREATE SCHEMA media;
GRANT USAGE ON SCHEMA media TO estate_media;
ALTER DEFAULT PRIVILEGES IN SCHEMA media GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO estate_media;
ALTER DEFAULT PRIVILEGES IN SCHEMA media GRANT USAGE ON SEQUENCES TO estate_media;
GRANT USAGE ON SCHEMA platform TO estate_media;
GRANT INSERT ON platform.outbox, platform.audit TO estate_media;

-- A file on its way from an agent's machine to the site. A picture and a document keep the id of their upload.
CREATE TABLE media.upload (
    id           uuid        PRIMARY KEY,
    property_id  uuid        NOT NULL,
    kind         text        NOT NULL CONSTRAINT upload_kind_known CHECK (kind IN ('photo', 'floor_plan', 'document')),
    file_name    text        NOT NULL,
    content_type text        NOT NULL,
    byte_size    bigint      NOT NULL CONSTRAINT upload_size_positive CHECK (byte_size > 0),
    state        text        NOT NULL DEFAULT 'presigned'
                             CONSTRAINT upload_state_known CHECK (state IN ('presigned', 'stored', 'processing', 'ready', 'refused', 'gone')),
    refusal      text        CONSTRAINT upload_refused_has_reason CHECK (state <> 'refused' OR refusal IS NOT NULL),
    original_key text        NOT NULL CONSTRAINT upload_key_unique UNIQUE,
    attempts     int         NOT NULL DEFAULT 0,
    lease_until  timestamptz CONSTRAINT upload_processing_has_lease CHECK (state <> 'processing' OR lease_until IS NOT NULL),
    created_by   text        NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    changed_at   timestamptz NOT NULL
);
COMMENT ON COLUMN media.upload.lease_until IS 'Whoever processes the upload has until then; afterwards it is taken for lost, and tried again.';
CREATE INDEX upload_waiting ON media.upload (id) WHERE state IN ('stored', 'processing');
CREATE INDEX upload_unfinished ON media.upload (property_id, id) WHERE state IN ('presigned', 'stored', 'processing', 'refused');
CREATE INDEX upload_presigned ON media.upload (expires_at) WHERE state = 'presigned';

CREATE TABLE media.document (
    id           uuid        PRIMARY KEY CONSTRAINT document_upload_exists REFERENCES media.upload,
    property_id  uuid        NOT NULL,
    title        jsonb       NOT NULL CONSTRAINT document_title_in_three_languages CHECK (title ?& ARRAY['en', 'fr', 'es']),
    access       text        NOT NULL CONSTRAINT document_access_known CHECK (access IN ('everyone', 'signed_in', 'agent')),
    file_name    text        NOT NULL,
    content_type text        NOT NULL,
    byte_size    bigint      NOT NULL,
    key          text        NOT NULL,
    created_at   timestamptz NOT NULL,
    changed_at   timestamptz NOT NULL
);
CREATE INDEX document_of_property ON media.document (property_id, id);

-- Files that nothing shows any more, or that a lost process may have left. Written before the files are, or with what unlinks them.
CREATE TABLE media.leftover (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    area       text        NOT NULL CONSTRAINT leftover_area_known CHECK (area IN ('open', 'closed')),
    key        text        NOT NULL,
    reason     text        NOT NULL,
    not_before timestamptz NOT NULL,
    attempts   int         NOT NULL DEFAULT 0
);
COMMENT ON TABLE media.leftover IS 'Files to be removed, not before pages that name them have left all caches.';
CREATE INDEX leftover_due ON media.leftover (not_before, id);
CREATE INDEX leftover_key ON media.leftover (key);

ALTER TABLE catalog.picture
    ADD COLUMN kind text NOT NULL DEFAULT 'photo' CONSTRAINT picture_kind_known CHECK (kind IN ('photo', 'floor_plan')),
    ADD COLUMN caption jsonb CONSTRAINT picture_caption_object CHECK (jsonb_typeof(caption) = 'object'),
    ADD COLUMN placeholder text CONSTRAINT picture_placeholder_inline CHECK (placeholder ~ '^data:image/webp;base64,[A-Za-z0-9+/=]+$'),
    ADD COLUMN avif jsonb NOT NULL DEFAULT '[]' CONSTRAINT picture_avif_list CHECK (jsonb_typeof(avif) = 'array'),
    ADD COLUMN is_uploaded boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN catalog.picture.is_uploaded IS 'Its files are its own (module media); those of a seeded picture came with the portfolio.';

-- The composed JSON gains AVIF. A card needs no more than that; what only a page shows is added there (find_listing_page.sql).
DROP VIEW catalog.published_picture;
ALTER TABLE catalog.picture DROP COLUMN json_after_alt;
ALTER TABLE catalog.picture
    ADD COLUMN json_after_alt text NOT NULL GENERATED ALWAYS AS
        (',"width":' || width::text || ',"height":' || height::text || ',"dominant_color":"' || dominant_color || '","variants":' || variants::text ||
         CASE WHEN avif = '[]' THEN '' ELSE ',"avif":' || avif::text END || '}') STORED;
CREATE VIEW catalog.published_picture AS
SELECT id, property_id, position, alt, width, height, dominant_color, variants, json_before_alt, json_after_alt, kind FROM catalog.picture;
GRANT SELECT ON catalog.published_picture TO estate_search;

-- migrate:down
DROP VIEW catalog.published_picture;
ALTER TABLE catalog.picture DROP COLUMN json_after_alt;
ALTER TABLE catalog.picture
    ADD COLUMN json_after_alt text NOT NULL GENERATED ALWAYS AS
        (',"width":' || width::text || ',"height":' || height::text || ',"dominant_color":"' || dominant_color || '","variants":' || variants::text || '}') STORED;
CREATE VIEW catalog.published_picture AS
SELECT id, property_id, position, alt, width, height, dominant_color, variants, json_before_alt, json_after_alt FROM catalog.picture;
GRANT SELECT ON catalog.published_picture TO estate_search;
ALTER TABLE catalog.picture DROP COLUMN kind, DROP COLUMN caption, DROP COLUMN placeholder, DROP COLUMN avif, DROP COLUMN is_uploaded;
DROP SCHEMA media CASCADE;
