-- migrate:up

-- How it was: one review of a stay by its guest, shown once the office has read it.

SET LOCAL lock_timeout = '10s';

CREATE TABLE messaging.review (
    id            uuid        CONSTRAINT review_pkey PRIMARY KEY,
    booking_id    uuid        NOT NULL CONSTRAINT review_once UNIQUE,
    listing_id    uuid        NOT NULL,
    property_id   uuid        NOT NULL,
    guest_subject text,
    author_name   text        NOT NULL,
    locale        text        NOT NULL CONSTRAINT review_locale_known CHECK (locale IN ('en', 'fr', 'es')),
    stayed_on     date        NOT NULL,
    overall       int         NOT NULL CONSTRAINT review_overall_in_stars CHECK (overall BETWEEN 1 AND 5),
    cleanliness   int         NOT NULL CONSTRAINT review_cleanliness_in_stars CHECK (cleanliness BETWEEN 1 AND 5),
    accuracy      int         NOT NULL CONSTRAINT review_accuracy_in_stars CHECK (accuracy BETWEEN 1 AND 5),
    communication int         NOT NULL CONSTRAINT review_communication_in_stars CHECK (communication BETWEEN 1 AND 5),
    location      int         NOT NULL CONSTRAINT review_location_in_stars CHECK (location BETWEEN 1 AND 5),
    value         int         NOT NULL CONSTRAINT review_value_in_stars CHECK (value BETWEEN 1 AND 5),
    body          text        NOT NULL,
    state         text        NOT NULL CONSTRAINT review_state_known CHECK (state IN ('submitted', 'published', 'refused')),
    refusal       text,
    reply         text,
    moderated_by  text,
    moderated_at  timestamptz,
    created_at    timestamptz NOT NULL,
    erased_at     timestamptz,
    CONSTRAINT review_refused_has_reason CHECK ((state = 'refused') = (refusal IS NOT NULL)),
    CONSTRAINT review_moderated_by_somebody CHECK ((state = 'submitted') = (moderated_at IS NULL)),
    CONSTRAINT review_erased_is_nobodys CHECK (erased_at IS NULL OR (author_name = '' AND body = '' AND guest_subject IS NULL))
);
COMMENT ON COLUMN messaging.review.stayed_on IS 'The day of departure, of which the site shows the month.';
COMMENT ON COLUMN messaging.review.refusal IS 'Why it is not shown, in the company''s own words.';
COMMENT ON COLUMN messaging.review.reply IS 'What the company says to it, for all to read.';
CREATE INDEX review_published ON messaging.review (listing_id, id DESC) WHERE state = 'published';
CREATE INDEX review_property ON messaging.review (property_id, id DESC);
CREATE INDEX review_guest ON messaging.review (guest_subject) WHERE guest_subject IS NOT NULL;

-- What a listing's reviews come to.
CREATE VIEW messaging.published_rating AS
SELECT listing_id, count(*)::int AS reviews, round(avg(overall), 2)::float8 AS average
FROM messaging.review
WHERE state = 'published'
GROUP BY listing_id;
GRANT USAGE ON SCHEMA messaging TO estate_search;
GRANT SELECT ON messaging.published_rating TO estate_search;

-- migrate:down
DROP VIEW messaging.published_rating;
REVOKE USAGE ON SCHEMA messaging FROM estate_search;
DROP TABLE messaging.review;
