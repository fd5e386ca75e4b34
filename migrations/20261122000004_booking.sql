-- migrate:up

-- The price and rules of a short-stay listing. Nightly price and limits for now; the full tables of domain-rules section 2 will join here.
CREATE TABLE booking.rate (
    listing_id         uuid     PRIMARY KEY,
    property_id        uuid     NOT NULL,
    currency           char(3)  NOT NULL,
    nightly_minor      bigint   NOT NULL CONSTRAINT rate_nightly_positive CHECK (nightly_minor > 0),
    cleaning_minor     bigint   NOT NULL DEFAULT 0 CONSTRAINT rate_cleaning_not_negative CHECK (cleaning_minor >= 0),
    min_nights         int      NOT NULL DEFAULT 1,
    max_nights         int      NOT NULL DEFAULT 365,
    max_guests         int      NOT NULL CONSTRAINT rate_guests_positive CHECK (max_guests > 0),
    window_days        int      NOT NULL DEFAULT 540 CONSTRAINT rate_window_positive CHECK (window_days > 0),
    tax_name           jsonb    NOT NULL CONSTRAINT rate_tax_name_in_three_languages CHECK (tax_name ?& ARRAY['en', 'fr', 'es']),
    tax_basis_points   int      NOT NULL CONSTRAINT rate_tax_plausible CHECK (tax_basis_points BETWEEN 0 AND 10000),
    check_in_time      text     NOT NULL DEFAULT '16:00',
    check_out_time     text     NOT NULL DEFAULT '10:00',
    time_zone          text     NOT NULL,
    CONSTRAINT rate_nights_ordered CHECK (1 <= min_nights AND min_nights <= max_nights)
);

CREATE TABLE booking.quote (
    id            uuid        PRIMARY KEY,
    listing_id    uuid        NOT NULL,
    listing_slug  text        NOT NULL,
    property_id   uuid        NOT NULL,
    stay          daterange   NOT NULL,
    guests        int         NOT NULL,
    lines         jsonb       NOT NULL,
    total_minor   bigint      NOT NULL,
    currency      char(3)     NOT NULL,
    rules_version text        NOT NULL,
    created_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL
);
COMMENT ON TABLE booking.quote IS 'A price as it was given. Immutable: honoured to the cent until it expires.';
CREATE TRIGGER quote_append_only BEFORE UPDATE ON booking.quote FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE INDEX quote_expires_at ON booking.quote (expires_at);

CREATE TABLE booking.booking (
    id              uuid        PRIMARY KEY,
    code            text        NOT NULL CONSTRAINT booking_code_unique UNIQUE,
    quote_id        uuid        NOT NULL CONSTRAINT booking_quote_used_once UNIQUE CONSTRAINT booking_quote_exists REFERENCES booking.quote,
    guest_subject   text        NOT NULL,
    guest_name      text        NOT NULL,
    guest_email     text        NOT NULL,
    guest_phone     text,
    note            text,
    state           text        NOT NULL CONSTRAINT booking_state_known
                                CHECK (state IN ('held', 'confirmed', 'checked_in', 'completed', 'cancelled', 'expired')),
    hold_expires_at timestamptz NOT NULL,
    created_at      timestamptz NOT NULL,
    confirmed_at    timestamptz,
    cancelled_at    timestamptz,
    cancel_reason   text
);
CREATE INDEX booking_guest ON booking.booking (guest_subject, id DESC);
CREATE INDEX booking_held ON booking.booking (hold_expires_at) WHERE state = 'held';

-- What search may read of prices.
CREATE VIEW booking.published_rate AS
SELECT listing_id, currency, nightly_minor, cleaning_minor, min_nights, max_nights, max_guests, window_days, tax_basis_points, time_zone
FROM booking.rate;
GRANT USAGE ON SCHEMA booking TO estate_search;
GRANT SELECT ON booking.published_rate TO estate_search;

-- migrate:down
DROP VIEW booking.published_rate;
DROP TABLE booking.booking, booking.quote, booking.rate;
