-- migrate:up

SET LOCAL lock_timeout = '10s';

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'estate_channels') THEN
        CREATE ROLE estate_channels NOLOGIN;
    END IF;
END $$;
CREATE SCHEMA channels;
GRANT USAGE ON SCHEMA channels TO estate_channels;
ALTER DEFAULT PRIVILEGES IN SCHEMA channels GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO estate_channels;
ALTER DEFAULT PRIVILEGES IN SCHEMA channels GRANT USAGE ON SEQUENCES TO estate_channels;
GRANT USAGE ON SCHEMA platform TO estate_channels;
GRANT INSERT ON platform.outbox, platform.audit TO estate_channels;

-- A unit on another channel: the calendar that we read there, and the address under which the channel reads ours.
CREATE TABLE channels.connection (
    id                uuid        PRIMARY KEY,
    property_id       uuid        NOT NULL,
    channel           text        NOT NULL CONSTRAINT connection_channel_not_empty CHECK (channel <> ''),
    feed_url          text        CONSTRAINT connection_feed_is_http CHECK (feed_url ~ '^https?://'),
    end_is_last_night boolean     NOT NULL DEFAULT false,
    is_enabled        boolean     NOT NULL DEFAULT true,
    export_token      text        NOT NULL CONSTRAINT connection_token_unique UNIQUE
                                  CONSTRAINT connection_token_unguessable CHECK (length(export_token) >= 32),
    exported_at       timestamptz,
    created_at        timestamptz NOT NULL,
    -- Polling.
    next_poll_at      timestamptz NOT NULL,
    watched_since     timestamptz NOT NULL,
    lease_until       timestamptz,
    etag              text,
    last_modified     text,
    attempted_at      timestamptz,
    succeeded_at      timestamptz,
    failures          int         NOT NULL DEFAULT 0 CONSTRAINT connection_failures_counted CHECK (failures >= 0),
    failure           text,
    failure_detail    text,
    event_count       int         NOT NULL DEFAULT 0,
    is_stale          boolean     NOT NULL DEFAULT false,
    CONSTRAINT connection_feed_once_per_unit UNIQUE (property_id, feed_url)
);
COMMENT ON COLUMN channels.connection.feed_url IS 'Absent: nothing is read there, the channel only reads us.';
COMMENT ON COLUMN channels.connection.end_is_last_night IS 'The channel writes the last night as the end of an event, not the day of departure.';
COMMENT ON COLUMN channels.connection.exported_at IS 'When the channel has read our calendar for the last time.';
COMMENT ON COLUMN channels.connection.watched_since IS 'Since this address has been read at all: what is silent is silent from then on.';
COMMENT ON COLUMN channels.connection.lease_until IS 'Whoever reads the calendar has until then; afterwards the attempt is taken for lost.';
COMMENT ON COLUMN channels.connection.failures IS 'Failed attempts since the last success.';
COMMENT ON COLUMN channels.connection.event_count IS 'Events of today and later in the last complete answer.';
CREATE INDEX connection_of_property ON channels.connection (property_id, id);
CREATE INDEX connection_due ON channels.connection (next_poll_at) WHERE is_enabled AND feed_url IS NOT NULL;

-- An event of a channel's calendar. Its id is the source of what it occupies on the timeline.
CREATE TABLE channels.block (
    id            uuid        PRIMARY KEY,
    connection_id uuid        NOT NULL CONSTRAINT block_connection_exists REFERENCES channels.connection ON DELETE CASCADE,
    uid           text        NOT NULL,
    during        daterange   NOT NULL CONSTRAINT block_days_bounded
                              CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
    is_booking    boolean     NOT NULL,
    state         text        NOT NULL CONSTRAINT block_state_known CHECK (state IN ('placed', 'partial', 'conflict', 'gone')),
    is_echo       boolean     NOT NULL DEFAULT false,
    missing_since timestamptz,
    retry_at      timestamptz CONSTRAINT block_retried_while_not_placed CHECK ((state IN ('partial', 'conflict')) = (retry_at IS NOT NULL)),
    conflict_at   timestamptz CONSTRAINT block_conflict_has_a_time CHECK (state <> 'conflict' OR conflict_at IS NOT NULL),
    first_seen_at timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    CONSTRAINT block_uid_unique UNIQUE (connection_id, uid)
);
COMMENT ON COLUMN channels.block.uid IS 'The channel''s own name of the event; with the feed it is its identity.';
COMMENT ON COLUMN channels.block.is_booking IS 'False: days that the channel does not sell, which a booking of a channel replaces.';
COMMENT ON COLUMN channels.block.state IS 'placed: all its days; partial: the free ones, of days that are not sold; conflict: the free ones, of a booking; gone.';
COMMENT ON COLUMN channels.block.is_echo IS 'Its days were all taken when it came: the channel may only repeat what it has read from us, so it is not exported.';
COMMENT ON COLUMN channels.block.missing_since IS 'Many were missing in a complete answer; the next one decides.';
CREATE INDEX block_waiting ON channels.block (retry_at) WHERE state IN ('partial', 'conflict');

-- migrate:down
DROP SCHEMA channels CASCADE;
