-- migrate:up

-- What is held about people can be shown and erased; docs/privacy.md lists it column by column.

SET LOCAL lock_timeout = '10s';

-- An address that the issuer has not verified may be anybody's: what was sent under it is not shown to whoever claims it.
ALTER TABLE identity.person ADD COLUMN email_verified boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN identity.person.email_verified IS 'Whether the issuer has seen that the address is this person''s.';

-- Every yes and every no, with the words that were agreed to. The newest of a purpose counts; without any it is no.
CREATE TABLE identity.consent (
    id      uuid        CONSTRAINT consent_pkey PRIMARY KEY,
    subject text        NOT NULL,
    purpose text        NOT NULL CONSTRAINT consent_purpose_known CHECK (purpose IN ('news', 'reviews')),
    granted boolean     NOT NULL,
    at      timestamptz NOT NULL,
    wording text        NOT NULL CONSTRAINT consent_wording_named CHECK (wording <> ''),
    place   text        NOT NULL CONSTRAINT consent_place_known CHECK (place IN ('account', 'erasure'))
);
COMMENT ON COLUMN identity.consent.wording IS 'The version and language of the words that the person saw.';
COMMENT ON COLUMN identity.consent.place IS 'Where it was said; «erasure» is the no that comes with being erased.';
CREATE INDEX consent_newest ON identity.consent (subject, purpose, at DESC, id DESC);
CREATE TRIGGER consent_append_only BEFORE UPDATE OR DELETE ON identity.consent FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER consent_never_emptied BEFORE TRUNCATE ON identity.consent FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- A booking stays in the books when its guest is forgotten. Whose stay is still ahead is forgotten in two steps: nobody's account leads to it
-- at once, and who has to be let in is forgotten when he has left.
ALTER TABLE booking.booking
    ADD COLUMN erasure_requested_at timestamptz,
    ADD COLUMN erased_at timestamptz,
    ADD CONSTRAINT booking_erased_is_nobodys CHECK (erased_at IS NULL
        OR (guest_name = '' AND guest_email = '' AND guest_phone IS NULL AND note IS NULL AND cancel_reason IS NULL AND guest_subject LIKE 'erased\_%'));
COMMENT ON COLUMN booking.booking.erasure_requested_at IS 'The guest has been erased; his contact details stay until he has left.';
CREATE INDEX booking_leaving ON booking.booking (id) WHERE erasure_requested_at IS NOT NULL AND erased_at IS NULL;
CREATE INDEX booking_named ON booking.booking (created_at) WHERE erased_at IS NULL;

-- When a booking is over: cancelled, expired, or the day of departure has passed where the house stands.
CREATE VIEW booking.ending AS
SELECT booking.id, booking.guest_subject, booking.state, booking.created_at, booking.erasure_requested_at, booking.erased_at,
       CASE booking.state
           WHEN 'cancelled' THEN coalesce(booking.cancelled_at, booking.created_at)
           WHEN 'expired' THEN booking.hold_expires_at
           WHEN 'held' THEN booking.hold_expires_at
           ELSE (upper(quote.stay) + 1)::timestamp AT TIME ZONE coalesce(rate.time_zone, 'UTC')
       END AS over_at
FROM booking.booking
JOIN booking.quote ON quote.id = booking.quote_id
LEFT JOIN booking.rate ON rate.listing_id = quote.listing_id;

-- An enquiry that was erased keeps what was asked about, when, and how fast it was answered.
ALTER TABLE enquiries.enquiry
    ADD COLUMN erased_at timestamptz,
    ADD CONSTRAINT enquiry_erased_is_nobodys CHECK (erased_at IS NULL
        OR (name = '' AND email = '' AND phone IS NULL AND message = '' AND contact_id IS NULL AND state = 'closed'));
CREATE INDEX enquiry_email ON enquiries.enquiry (lower(btrim(email) COLLATE "C")) WHERE erased_at IS NULL;
CREATE INDEX enquiry_closed ON enquiries.enquiry (closed_at) WHERE erased_at IS NULL AND closed_at IS NOT NULL;
CREATE INDEX contact_agent ON enquiries.contact (agent_subject) WHERE agent_subject IS NOT NULL;
CREATE INDEX entry_author ON enquiries.entry (author_subject) WHERE author_subject <> '';

-- The one way in which an entry changes: its words, or the name of its author, are emptied. It is open only within the two functions below,
-- which say so to the trigger for as long as they run; whoever writes an UPDATE of his own is refused as ever.
DROP TRIGGER entry_append_only ON enquiries.entry;
CREATE FUNCTION enquiries.keep_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('enquiries.erasing', true) = 'yes'
       AND (NEW.body = OLD.body OR NEW.body = '')
       AND (NEW.author_name = OLD.author_name OR NEW.author_name = '')
       AND (to_jsonb(NEW) - 'body' - 'author_name') = (to_jsonb(OLD) - 'body' - 'author_name') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'entry is append-only' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'entry_append_only';
END $$;
CREATE TRIGGER entry_append_only BEFORE UPDATE ON enquiries.entry FOR EACH ROW EXECUTE FUNCTION enquiries.keep_entry();

CREATE FUNCTION enquiries.erase_words(of_enquiries uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('enquiries.erasing', 'yes', true);
    UPDATE enquiries.entry SET body = '' WHERE enquiry_id = ANY (of_enquiries) AND body <> '';
    PERFORM set_config('enquiries.erasing', '', true);
END $$;
COMMENT ON FUNCTION enquiries.erase_words IS 'Empties what was written to and about whoever asked; who did what, and when, stays.';

CREATE FUNCTION enquiries.erase_author(subject text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('enquiries.erasing', 'yes', true);
    UPDATE enquiries.entry SET author_name = '' WHERE author_subject = subject AND author_name <> '';
    PERFORM set_config('enquiries.erasing', '', true);
END $$;
COMMENT ON FUNCTION enquiries.erase_author IS 'Empties the name of a colleague who has been erased; his subject names nobody any more.';

CREATE INDEX upload_created_by ON media.upload (created_by);

-- migrate:down
DROP INDEX media.upload_created_by;
DROP FUNCTION enquiries.erase_author, enquiries.erase_words;
DROP TRIGGER entry_append_only ON enquiries.entry;
DROP FUNCTION enquiries.keep_entry;
CREATE TRIGGER entry_append_only BEFORE UPDATE ON enquiries.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
DROP INDEX enquiries.entry_author, enquiries.contact_agent, enquiries.enquiry_closed;
ALTER TABLE enquiries.enquiry DROP COLUMN erased_at;
DROP VIEW booking.ending;
DROP INDEX booking.booking_named, booking.booking_leaving;
ALTER TABLE booking.booking DROP COLUMN erasure_requested_at, DROP COLUMN erased_at;
DROP TABLE identity.consent;
ALTER TABLE identity.person DROP COLUMN email_verified;
