-- migrate:up

SET LOCAL lock_timeout = '10s';

-- A person who has asked something, however often. His e-mail addresses and telephone numbers, normalised, are his keys: a new enquiry under one
-- of them is his.
CREATE TABLE enquiries.contact (
    id            uuid        PRIMARY KEY,
    agent_subject text,
    created_at    timestamptz NOT NULL
);
COMMENT ON COLUMN enquiries.contact.agent_subject IS 'Whom he knows: his next enquiry goes there too.';

CREATE TABLE enquiries.contact_key (
    kind       text NOT NULL CONSTRAINT contact_key_kind_known CHECK (kind IN ('email', 'phone')),
    value      text NOT NULL CONSTRAINT contact_key_value_not_empty CHECK (value <> ''),
    contact_id uuid NOT NULL CONSTRAINT contact_key_contact_exists REFERENCES enquiries.contact ON DELETE CASCADE,
    PRIMARY KEY (kind, value)
);
CREATE INDEX contact_key_contact ON enquiries.contact_key (contact_id);

-- Whose turn it was last. Whoever deals an enquiry out locks this one row first.
CREATE TABLE enquiries.rotation (
    id           boolean PRIMARY KEY DEFAULT true CONSTRAINT rotation_one_row CHECK (id),
    last_subject text    NOT NULL DEFAULT ''
);
INSERT INTO enquiries.rotation DEFAULT VALUES;

ALTER TABLE enquiries.enquiry
    ADD COLUMN property_id           uuid,
    ADD COLUMN contact_id            uuid CONSTRAINT enquiry_contact_exists REFERENCES enquiries.contact,
    ADD COLUMN assignee              text,
    ADD COLUMN first_response_due_at timestamptz,
    ADD COLUMN reassign_at           timestamptz,
    ADD COLUMN escalate_at           timestamptz,
    ADD COLUMN escalated_at          timestamptz,
    ADD COLUMN answered_at           timestamptz,
    ADD COLUMN closed_at             timestamptz,
    DROP CONSTRAINT enquiry_state_known;
COMMENT ON COLUMN enquiries.enquiry.property_id IS 'NULL, as contact_id, only in rows that the release before this one has written.';
COMMENT ON COLUMN enquiries.enquiry.first_response_due_at IS 'When somebody should have answered, in business hours; reassign_at, escalate_at: when it is dealt out anew, when the manager is told.';
COMMENT ON COLUMN enquiries.enquiry.answered_at IS 'The first real answer, which stops the clock.';

UPDATE enquiries.enquiry SET state = 'new' WHERE state = 'read';
UPDATE enquiries.enquiry SET closed_at = created_at WHERE state = 'closed';
UPDATE enquiries.enquiry SET property_id = listing.property_id FROM catalog.listing WHERE listing.id = enquiry.listing_id;
WITH person AS (
    SELECT lower(btrim(email)) AS email, gen_random_uuid() AS id, min(created_at) AS created_at FROM enquiries.enquiry GROUP BY 1
), contact AS (
    INSERT INTO enquiries.contact (id, created_at) SELECT id, created_at FROM person
), contact_key AS (
    INSERT INTO enquiries.contact_key (kind, value, contact_id) SELECT 'email', email, id FROM person
)
UPDATE enquiries.enquiry SET contact_id = person.id FROM person WHERE person.email = lower(btrim(enquiry.email));

ALTER TABLE enquiries.enquiry
    ADD CONSTRAINT enquiry_state_known CHECK (state IN ('new', 'assigned', 'answered', 'closed')),
    ADD CONSTRAINT enquiry_in_hands_has_assignee CHECK (state NOT IN ('assigned', 'answered') OR assignee IS NOT NULL),
    ADD CONSTRAINT enquiry_new_has_none CHECK (state <> 'new' OR assignee IS NULL),
    ADD CONSTRAINT enquiry_answered_has_time CHECK (state <> 'answered' OR answered_at IS NOT NULL),
    ADD CONSTRAINT enquiry_closed_has_time CHECK ((state = 'closed') = (closed_at IS NOT NULL));
CREATE INDEX enquiry_contact ON enquiries.enquiry (contact_id, id DESC);
CREATE INDEX enquiry_assignee ON enquiries.enquiry (assignee, id DESC);
CREATE INDEX enquiry_property ON enquiries.enquiry (property_id, id DESC);
CREATE INDEX enquiry_waiting ON enquiries.enquiry ((least(reassign_at, escalate_at))) WHERE answered_at IS NULL AND state IN ('new', 'assigned');

-- What has happened to an enquiry, for its readers: notes, answers, hands it went through. Nothing in it is ever changed.
CREATE TABLE enquiries.entry (
    id             uuid        PRIMARY KEY,
    enquiry_id     uuid        NOT NULL CONSTRAINT entry_enquiry_exists REFERENCES enquiries.enquiry ON DELETE CASCADE,
    kind           text        NOT NULL CONSTRAINT entry_kind_known
                               CHECK (kind IN ('note', 'answer', 'assigned', 'reassigned', 'escalated', 'closed', 'reopened')),
    author_subject text        NOT NULL,
    author_name    text        NOT NULL DEFAULT '',
    channel        text        CONSTRAINT entry_channel_known CHECK (channel IN ('email', 'phone', 'message', 'meeting')),
    assignee       text,
    body           text        NOT NULL DEFAULT '',
    created_at     timestamptz NOT NULL,
    CONSTRAINT entry_answers_have_a_channel CHECK ((kind = 'answer') = (channel IS NOT NULL))
);
CREATE INDEX entry_of_enquiry ON enquiries.entry (enquiry_id, id);
CREATE TRIGGER entry_append_only BEFORE UPDATE ON enquiries.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- migrate:down
DROP TABLE enquiries.entry, enquiries.rotation;
ALTER TABLE enquiries.enquiry
    DROP CONSTRAINT enquiry_state_known,
    DROP CONSTRAINT enquiry_in_hands_has_assignee,
    DROP CONSTRAINT enquiry_new_has_none,
    DROP CONSTRAINT enquiry_answered_has_time,
    DROP CONSTRAINT enquiry_closed_has_time,
    DROP COLUMN property_id,
    DROP COLUMN contact_id,
    DROP COLUMN assignee,
    DROP COLUMN first_response_due_at,
    DROP COLUMN reassign_at,
    DROP COLUMN escalate_at,
    DROP COLUMN escalated_at,
    DROP COLUMN answered_at,
    DROP COLUMN closed_at;
UPDATE enquiries.enquiry SET state = 'new' WHERE state IN ('assigned', 'answered');
ALTER TABLE enquiries.enquiry ADD CONSTRAINT enquiry_state_known CHECK (state IN ('new', 'read', 'closed'));
DROP TABLE enquiries.contact_key, enquiries.contact;
