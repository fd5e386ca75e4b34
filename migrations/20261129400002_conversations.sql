-- migrate:up

-- What a guest and the office write to one another about a booking.

SET LOCAL lock_timeout = '10s';

CREATE TABLE messaging.conversation (
    booking_id         uuid        CONSTRAINT conversation_pkey PRIMARY KEY,
    property_id        uuid        NOT NULL,
    last_written_at    timestamptz NOT NULL,
    guest_read_up_to   uuid        NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    office_read_up_to  uuid        NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    guest_told_up_to   uuid        NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    office_told_up_to  uuid        NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'
);
COMMENT ON COLUMN messaging.conversation.guest_read_up_to IS 'The last message that he has seen; ids are in the order of time. office_read_up_to: that anybody of the company has seen.';
COMMENT ON COLUMN messaging.conversation.guest_told_up_to IS 'The last message that a mail has told him of; office_told_up_to likewise.';
CREATE INDEX conversation_newest ON messaging.conversation (last_written_at DESC, booking_id);
CREATE INDEX conversation_property ON messaging.conversation (property_id);

CREATE TABLE messaging.message (
    id             uuid        CONSTRAINT message_pkey PRIMARY KEY,
    booking_id     uuid        NOT NULL CONSTRAINT message_has_conversation REFERENCES messaging.conversation,
    side           text        NOT NULL CONSTRAINT message_side_known CHECK (side IN ('guest', 'office', 'system')),
    kind           text        NOT NULL CONSTRAINT message_kind_known CHECK (kind IN ('text', 'confirmed', 'cancelled')),
    author_subject text,
    author_name    text        NOT NULL DEFAULT '',
    body           text        NOT NULL DEFAULT '',
    created_at     timestamptz NOT NULL,
    CONSTRAINT message_of_system_has_no_author CHECK ((side = 'system') = (kind <> 'text') AND (side <> 'system' OR author_subject IS NULL))
);
CREATE INDEX message_of_booking ON messaging.message (booking_id, id);
CREATE UNIQUE INDEX message_of_system_once ON messaging.message (booking_id, kind) WHERE side = 'system';
CREATE INDEX message_author ON messaging.message (author_subject) WHERE author_subject IS NOT NULL;
CREATE INDEX message_untold ON messaging.message (created_at) WHERE side IN ('guest', 'office');

-- The one way in which a message changes: its words, or the name of its author, are emptied. It is open only within the two functions below, which say so
-- to the trigger for as long as they run; whoever writes an UPDATE of his own is refused.
CREATE FUNCTION messaging.keep_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND current_setting('messaging.erasing', true) = 'yes'
       AND NEW.body IN (OLD.body, '') AND NEW.author_name IN (OLD.author_name, '')
       AND (NEW.author_subject IS NULL OR NEW.author_subject = OLD.author_subject)
       AND (to_jsonb(NEW) - 'body' - 'author_name' - 'author_subject') = (to_jsonb(OLD) - 'body' - 'author_name' - 'author_subject') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'message is append-only' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'message_append_only';
END $$;
CREATE TRIGGER message_append_only BEFORE UPDATE OR DELETE ON messaging.message FOR EACH ROW EXECUTE FUNCTION messaging.keep_message();

CREATE FUNCTION messaging.erase_conversations(of_bookings uuid[]) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    touched bigint;
BEGIN
    PERFORM set_config('messaging.erasing', 'yes', true);
    UPDATE messaging.message
    SET body = '', author_name = CASE side WHEN 'guest' THEN '' ELSE author_name END,
        author_subject = CASE side WHEN 'guest' THEN NULL ELSE author_subject END
    WHERE booking_id = ANY (of_bookings) AND side <> 'system' AND (body <> '' OR (side = 'guest' AND author_name <> ''));
    GET DIAGNOSTICS touched = ROW_COUNT;
    PERFORM set_config('messaging.erasing', '', true);
    RETURN touched;
END $$;
COMMENT ON FUNCTION messaging.erase_conversations IS 'Empties what was written by and to a guest; that something was written, and when, stays.';

CREATE FUNCTION messaging.erase_author(subject text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('messaging.erasing', 'yes', true);
    UPDATE messaging.message SET author_name = '', author_subject = NULL WHERE author_subject = subject;
    PERFORM set_config('messaging.erasing', '', true);
END $$;
COMMENT ON FUNCTION messaging.erase_author IS 'Empties the name of somebody who has been erased.';

-- migrate:down
DROP FUNCTION messaging.erase_author, messaging.erase_conversations;
DROP TABLE messaging.message, messaging.conversation;
DROP FUNCTION messaging.keep_message;
