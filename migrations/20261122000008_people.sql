-- migrate:up

SET LOCAL lock_timeout = '10s';

-- People live at the issuer (Clerk). What the company needs of them is copied here from its signed messages.
CREATE TABLE identity.person (
    subject             text        CONSTRAINT person_pkey PRIMARY KEY,
    id                  uuid        NOT NULL CONSTRAINT person_id_once UNIQUE,
    name                text        NOT NULL DEFAULT '',
    email               text        NOT NULL DEFAULT '',
    phone               text,
    picture_url         text,
    role                text        NOT NULL DEFAULT 'user' CONSTRAINT person_role_known CHECK (role IN ('user', 'agent', 'admin')),
    portfolio           text        NOT NULL DEFAULT 'own' CONSTRAINT person_portfolio_known CHECK (portfolio IN ('own', 'all')),
    state               text        NOT NULL DEFAULT 'active' CONSTRAINT person_state_known CHECK (state IN ('active', 'erased')),
    provider_updated_at timestamptz NOT NULL,
    last_seen           timestamptz,
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    CONSTRAINT person_user_has_no_portfolio CHECK (role <> 'user' OR portfolio = 'own'),
    CONSTRAINT person_erased_is_nobody CHECK (state = 'active'
        OR (name = '' AND email = '' AND phone IS NULL AND picture_url IS NULL AND last_seen IS NULL AND role = 'user'))
);
COMMENT ON TABLE identity.person IS 'People as the issuer knows them. An erased one keeps its subject, so that a late message cannot bring him back.';
COMMENT ON COLUMN identity.person.id IS 'What audit lines and events name.';
COMMENT ON COLUMN identity.person.provider_updated_at IS 'When the issuer last changed what is here; an older message is not applied.';
CREATE INDEX person_newest ON identity.person (id DESC) WHERE state = 'active';
CREATE INDEX person_staff ON identity.person (role, id DESC) WHERE state = 'active' AND role <> 'user';
CREATE INDEX person_words ON identity.person USING gin ((name || ' ' || email) gin_trgm_ops) WHERE state = 'active';

CREATE TABLE identity.webhook_delivery (
    svix_id     text        CONSTRAINT webhook_delivery_pkey PRIMARY KEY,
    received_at timestamptz NOT NULL,
    type        text        NOT NULL,
    outcome     text        NOT NULL CONSTRAINT webhook_delivery_outcome_known CHECK (outcome IN ('applied', 'outdated', 'ignored'))
);
COMMENT ON TABLE identity.webhook_delivery IS 'Messages of the issuer that have been dealt with, so that one that is sent again changes nothing. Kept for 90 days.';
CREATE INDEX webhook_delivery_received_at ON identity.webhook_delivery (received_at);

-- The trail is searched by who, what and when; newest first.
CREATE INDEX audit_actor ON platform.audit (actor, id DESC);
CREATE INDEX audit_event ON platform.audit (event, id DESC);
CREATE INDEX audit_at ON platform.audit (at);
-- Emptying it is a change as well.
CREATE TRIGGER audit_never_emptied BEFORE TRUNCATE ON platform.audit FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- migrate:down
DROP TRIGGER audit_never_emptied ON platform.audit;
DROP INDEX platform.audit_actor, platform.audit_event, platform.audit_at;
DROP TABLE identity.webhook_delivery, identity.person;
