-- migrate:up

-- What every module stands on: extensions, one NOLOGIN role per module (the guard prepares each module's queries under its role, so that a
-- query which reaches into another schema fails the build), stored answers of idempotent writes, the outbox, the audit trail.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

DO $$
DECLARE
    module text;
BEGIN
    FOREACH module IN ARRAY ARRAY['platform', 'identity', 'catalog', 'calendar', 'booking', 'search', 'enquiries'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'estate_' || module) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', 'estate_' || module);
        END IF;
        EXECUTE format('CREATE SCHEMA %I', module);
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', module, 'estate_' || module);
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I', module, 'estate_' || module);
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT USAGE ON SEQUENCES TO %I', module, 'estate_' || module);
    END LOOP;
END $$;

CREATE TABLE platform.idempotency (
    owner        text        NOT NULL,
    key          text        NOT NULL,
    fingerprint  text        NOT NULL,
    status       int         NOT NULL DEFAULT 0,
    content_type text        NOT NULL DEFAULT '',
    body         text        NOT NULL DEFAULT '',
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (owner, key)
);
COMMENT ON TABLE platform.idempotency IS 'Answers of writes by Idempotency-Key, committed with the write itself and kept for 48 hours.';
CREATE INDEX idempotency_created_at ON platform.idempotency (created_at);

CREATE TABLE platform.outbox (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic        text        NOT NULL,
    aggregate_id uuid        NOT NULL,
    payload      jsonb       NOT NULL,
    created_at   timestamptz NOT NULL,
    attempts     int         NOT NULL DEFAULT 0,
    not_before   timestamptz NOT NULL,
    last_error   text,
    delivered_at timestamptz
);
COMMENT ON TABLE platform.outbox IS 'Events, written in the transaction that caused them and delivered at least once, in order per aggregate.';
CREATE INDEX outbox_waiting ON platform.outbox (id) WHERE delivered_at IS NULL;
CREATE INDEX outbox_waiting_by_aggregate ON platform.outbox (aggregate_id, id) WHERE delivered_at IS NULL;
CREATE INDEX outbox_delivered_at ON platform.outbox (delivered_at) WHERE delivered_at IS NOT NULL;

CREATE TABLE platform.audit (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL,
    actor        text        NOT NULL,
    entity       text        NOT NULL,
    entity_id    uuid        NOT NULL,
    event        text        NOT NULL,
    before       jsonb,
    after        jsonb
);
COMMENT ON TABLE platform.audit IS 'Who changed what, when, from what to what. Append-only.';
CREATE INDEX audit_entity ON platform.audit (entity, entity_id, id);

CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON platform.audit FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- Any module may add an event or an audit line in its own transaction; only the platform reads them.
GRANT USAGE ON SCHEMA platform TO estate_identity, estate_catalog, estate_calendar, estate_booking, estate_search, estate_enquiries;
GRANT INSERT ON platform.outbox, platform.audit TO estate_identity, estate_catalog, estate_calendar, estate_booking, estate_search, estate_enquiries;

-- migrate:down
DROP SCHEMA platform, identity, catalog, calendar, booking, search, enquiries CASCADE;
