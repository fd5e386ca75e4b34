-- migrate:up

-- What is said to guests: mails first. Each is a row before it is sent, written in the transaction that hears of what happened.

SET LOCAL lock_timeout = '10s';

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'estate_messaging') THEN
        CREATE ROLE estate_messaging NOLOGIN;
    END IF;
END $$;
CREATE SCHEMA messaging;
GRANT USAGE ON SCHEMA messaging TO estate_messaging;
ALTER DEFAULT PRIVILEGES IN SCHEMA messaging GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO estate_messaging;
ALTER DEFAULT PRIVILEGES IN SCHEMA messaging GRANT USAGE ON SEQUENCES TO estate_messaging;
GRANT USAGE ON SCHEMA platform TO estate_messaging;
GRANT INSERT ON platform.outbox, platform.audit TO estate_messaging;

CREATE TABLE messaging.mail (
    id                uuid        CONSTRAINT mail_pkey PRIMARY KEY,
    occasion          text        NOT NULL CONSTRAINT mail_occasion_named CHECK (occasion <> ''),
    template          text        NOT NULL CONSTRAINT mail_template_named CHECK (template <> ''),
    locale            text        NOT NULL CONSTRAINT mail_locale_known CHECK (locale IN ('en', 'fr', 'es')),
    recipient         text        NOT NULL CONSTRAINT mail_recipient_given CHECK (recipient <> ''),
    recipient_name    text        NOT NULL DEFAULT '',
    person_subject text,
    booking_id        uuid,
    subject           text        NOT NULL,
    body_text         text        NOT NULL,
    body_html         text        NOT NULL,
    state             text        NOT NULL DEFAULT 'waiting' CONSTRAINT mail_state_known
                                  CHECK (state IN ('waiting', 'sending', 'sent', 'given_up', 'withdrawn')),
    attempts          int         NOT NULL DEFAULT 0,
    not_before        timestamptz NOT NULL,
    leased_until      timestamptz,
    last_error        text,
    created_at        timestamptz NOT NULL,
    sent_at           timestamptz,
    erased_at         timestamptz,
    CONSTRAINT mail_once UNIQUE (occasion, template, recipient),
    CONSTRAINT mail_sending_is_leased CHECK ((state = 'sending') = (leased_until IS NOT NULL)),
    CONSTRAINT mail_sent_has_time CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
    CONSTRAINT mail_erased_is_nobodys CHECK (erased_at IS NULL
        OR (recipient LIKE 'erased %' AND recipient_name = '' AND person_subject IS NULL AND subject = '' AND body_text = '' AND body_html = ''
            AND last_error IS NULL AND state NOT IN ('waiting', 'sending')))
);
COMMENT ON TABLE messaging.mail IS 'A mail as it was or will be sent. Its id is its Message-ID, so that one which is sent again is not a second one.';
COMMENT ON COLUMN messaging.mail.occasion IS 'What has happened, of which a recipient hears once: the event and the id of what it happened to.';
COMMENT ON COLUMN messaging.mail.person_subject IS 'Whose words and stay it is about; it is emptied with him, whoever it was sent to.';
COMMENT ON COLUMN messaging.mail.leased_until IS 'While a process is sending it. When that has died, another sends it again after this.';
CREATE INDEX mail_due ON messaging.mail (not_before) WHERE state = 'waiting';
CREATE INDEX mail_leased ON messaging.mail (leased_until) WHERE state = 'sending';
CREATE INDEX mail_of_booking ON messaging.mail (booking_id) WHERE booking_id IS NOT NULL;
CREATE INDEX mail_of_subject ON messaging.mail (person_subject) WHERE person_subject IS NOT NULL;
CREATE INDEX mail_of_recipient ON messaging.mail (lower(recipient)) WHERE erased_at IS NULL;
CREATE INDEX mail_forgettable ON messaging.mail (created_at) WHERE erased_at IS NULL;

-- In which language a guest has booked. NULL in rows that the release before this one has written.
ALTER TABLE booking.booking ADD COLUMN locale text CONSTRAINT booking_locale_known CHECK (locale IN ('en', 'fr', 'es'));

-- What messaging and reports may read of stays.
CREATE VIEW booking.published_stay AS
SELECT booking.id, booking.code, booking.state, booking.locale, quote.listing_id, quote.listing_slug, quote.property_id, lower(quote.stay) AS check_in,
       upper(quote.stay) AS check_out, quote.guests, quote.lines, quote.total_minor, quote.currency, booking.guest_subject, booking.guest_name,
       booking.guest_email, booking.created_at, booking.confirmed_at, booking.cancelled_at, booking.erased_at,
       coalesce(rate.check_in_time, '16:00') AS check_in_time, coalesce(rate.check_out_time, '10:00') AS check_out_time,
       coalesce(rate.time_zone, 'UTC') AS time_zone
FROM booking.booking
JOIN booking.quote ON quote.id = booking.quote_id
LEFT JOIN booking.rate ON rate.listing_id = quote.listing_id;
CREATE INDEX quote_check_in ON booking.quote (lower(stay));
CREATE INDEX quote_check_out ON booking.quote (upper(stay));
GRANT USAGE ON SCHEMA booking TO estate_messaging;
GRANT SELECT ON booking.published_stay TO estate_messaging;

-- Where a stay is, for those who are told so: the exact address, whatever the listing's page shows.
CREATE VIEW catalog.published_stay_place AS
SELECT listing.id AS listing_id, listing.slug, listing.title, property.id AS property_id, property.unparsed_address, property.postal_code,
       property.latitude, property.longitude, place.name AS place_name
FROM catalog.listing
JOIN catalog.property ON property.id = listing.property_id
JOIN catalog.place ON place.id = property.place_id;
GRANT USAGE ON SCHEMA catalog TO estate_messaging;
GRANT SELECT ON catalog.published_stay_place TO estate_messaging;

-- Who has asked something, for the answer that it has arrived.
CREATE VIEW enquiries.published_asker AS
SELECT id, listing_id, name, email, message, locale, created_at FROM enquiries.enquiry WHERE erased_at IS NULL;
GRANT USAGE ON SCHEMA enquiries TO estate_messaging;
GRANT SELECT ON enquiries.published_asker TO estate_messaging;

-- migrate:down
DROP VIEW enquiries.published_asker, catalog.published_stay_place, booking.published_stay;
DROP INDEX booking.quote_check_in, booking.quote_check_out;
ALTER TABLE booking.booking DROP COLUMN locale;
DROP SCHEMA messaging CASCADE;
