-- migrate:up

-- Money that comes and goes: what is owed for something, how it was tried to be paid, what providers were asked to do and have told. A payment
-- concerns a (subject kind, subject id), so that every vertical can be paid for; it points at no table of theirs.

SET LOCAL lock_timeout = '10s';

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'estate_payments') THEN
        CREATE ROLE estate_payments NOLOGIN;
    END IF;
END $$;
CREATE SCHEMA payments;
GRANT USAGE ON SCHEMA payments TO estate_payments;
ALTER DEFAULT PRIVILEGES IN SCHEMA payments GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO estate_payments;
GRANT USAGE ON SCHEMA platform TO estate_payments;
GRANT INSERT ON platform.outbox, platform.audit TO estate_payments;

CREATE TABLE payments.payment (
    id               uuid        CONSTRAINT payment_pkey PRIMARY KEY,
    subject_kind     text        NOT NULL,
    subject_id       uuid        NOT NULL,
    purpose          text        NOT NULL CONSTRAINT payment_purpose_known CHECK (purpose IN ('charge', 'deposit')),
    party            text        NOT NULL,
    currency         char(3)     NOT NULL CONSTRAINT payment_currency_code CHECK (currency ~ '^[A-Z]{3}$'),
    due_minor        bigint      NOT NULL CONSTRAINT payment_due_not_negative CHECK (due_minor >= 0),
    authorised_minor bigint      NOT NULL DEFAULT 0 CONSTRAINT payment_authorised_not_negative CHECK (authorised_minor >= 0),
    paid_minor       bigint      NOT NULL DEFAULT 0 CONSTRAINT payment_paid_not_negative CHECK (paid_minor >= 0),
    refunded_minor   bigint      NOT NULL DEFAULT 0 CONSTRAINT payment_refunded_within_paid CHECK (refunded_minor BETWEEN 0 AND paid_minor),
    -- What is on its way back; together with what has gone back never more than has come.
    refunding_minor  bigint      NOT NULL DEFAULT 0 CONSTRAINT payment_refunding_within_paid
                                 CHECK (refunding_minor >= 0 AND refunded_minor + refunding_minor <= paid_minor),
    state            text        NOT NULL CONSTRAINT payment_state_known
                                 CHECK (state IN ('none', 'authorised', 'part_paid', 'paid', 'part_refunded', 'refunded', 'failed', 'disputed')),
    account          char(4)     NOT NULL,
    property_id      uuid,
    listing_id       uuid,
    booking_id       uuid,
    time_zone        text        NOT NULL,
    reference        text        NOT NULL CONSTRAINT payment_reference_unique UNIQUE,
    customer         text,
    created_at       timestamptz NOT NULL,
    CONSTRAINT payment_one_for_each_purpose UNIQUE (subject_kind, subject_id, purpose)
);
CREATE INDEX payment_party ON payments.payment (party);
COMMENT ON TABLE payments.payment IS 'What is owed for one thing, and what has come of it.';
COMMENT ON COLUMN payments.payment.party IS 'The subject of the person who owes it.';
COMMENT ON COLUMN payments.payment.account IS 'The account of the ledger that is credited when money comes.';
COMMENT ON COLUMN payments.payment.customer IS 'At the provider: whose card may be asked again for a deposit.';
COMMENT ON COLUMN payments.payment.reference IS 'What a transfer is recognised by: a creditor reference (ISO 11649).';

CREATE TABLE payments.attempt (
    id             uuid        CONSTRAINT attempt_pkey PRIMARY KEY,
    payment_id     uuid        NOT NULL CONSTRAINT attempt_of_payment REFERENCES payments.payment,
    method         text        NOT NULL CONSTRAINT attempt_method_known CHECK (method IN ('card', 'bank_transfer')),
    amount_minor   bigint      NOT NULL CONSTRAINT attempt_amount_positive CHECK (amount_minor > 0),
    state          text        NOT NULL CONSTRAINT attempt_state_known
                               CHECK (state IN ('starting', 'open', 'processing', 'authorised', 'succeeded', 'failed', 'cancelled')),
    is_hold        boolean     NOT NULL,
    payment_method text,
    provider_id    text        CONSTRAINT attempt_provider_id_unique UNIQUE,
    client_secret  text,
    failure_code   text,
    received_minor bigint      NOT NULL DEFAULT 0 CONSTRAINT attempt_received_not_negative CHECK (received_minor >= 0),
    is_disputed    boolean     NOT NULL DEFAULT false,
    look_at        timestamptz,
    until          timestamptz,
    created_at     timestamptz NOT NULL,
    ended_at       timestamptz
);
COMMENT ON TABLE payments.attempt IS 'One way in which somebody tries to pay.';
COMMENT ON COLUMN payments.attempt.is_hold IS 'The amount is authorised only, and taken later or never.';
COMMENT ON COLUMN payments.attempt.payment_method IS 'At the provider: the card that is asked again without its holder.';
COMMENT ON COLUMN payments.attempt.look_at IS 'When the provider is asked how it stands; absent when there is nothing to wait for.';
COMMENT ON COLUMN payments.attempt.until IS 'After that an attempt that has come to nothing is given up.';
-- Nobody pays the same twice at once.
CREATE UNIQUE INDEX attempt_one_open ON payments.attempt (payment_id) WHERE state IN ('starting', 'open', 'processing', 'authorised');
CREATE INDEX attempt_of ON payments.attempt (payment_id, id);
CREATE INDEX attempt_to_look_at ON payments.attempt (look_at) WHERE look_at IS NOT NULL;
CREATE INDEX attempt_to_give_up ON payments.attempt (until) WHERE until IS NOT NULL AND state IN ('starting', 'open');

CREATE TABLE payments.receipt (
    id           uuid        CONSTRAINT receipt_pkey PRIMARY KEY,
    attempt_id   uuid        NOT NULL CONSTRAINT receipt_of_attempt REFERENCES payments.attempt,
    amount_minor bigint      NOT NULL CONSTRAINT receipt_amount_positive CHECK (amount_minor > 0),
    received_on  date        NOT NULL,
    note         text,
    created_by   text        NOT NULL,
    created_at   timestamptz NOT NULL
);
COMMENT ON TABLE payments.receipt IS 'Money that somebody in the office has seen on the bank account, and knows what for.';
CREATE INDEX receipt_of ON payments.receipt (attempt_id);
CREATE TRIGGER receipt_append_only BEFORE UPDATE OR DELETE ON payments.receipt FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TABLE payments.refund (
    id           uuid        CONSTRAINT refund_pkey PRIMARY KEY,
    payment_id   uuid        NOT NULL CONSTRAINT refund_of_payment REFERENCES payments.payment,
    attempt_id   uuid        NOT NULL CONSTRAINT refund_of_attempt REFERENCES payments.attempt,
    amount_minor bigint      NOT NULL CONSTRAINT refund_amount_positive CHECK (amount_minor > 0),
    reason       text        NOT NULL CONSTRAINT refund_has_reason CHECK (reason <> ''),
    state        text        NOT NULL CONSTRAINT refund_state_known CHECK (state IN ('wanted', 'succeeded', 'failed')),
    provider_id  text        CONSTRAINT refund_provider_id_unique UNIQUE,
    failure_code text,
    created_by   text        NOT NULL,
    created_at   timestamptz NOT NULL,
    settled_at   timestamptz
);
CREATE INDEX refund_of ON payments.refund (payment_id, id);
CREATE INDEX refund_of_attempt ON payments.refund (attempt_id);

-- What a provider is to do. The row, and with it the key, is there before the provider is asked for the first time; whatever becomes of the
-- asking, it is asked again with the same key until it has answered.
CREATE TABLE payments.operation (
    id              uuid        CONSTRAINT operation_pkey PRIMARY KEY,
    attempt_id      uuid        NOT NULL CONSTRAINT operation_of_attempt REFERENCES payments.attempt,
    refund_id       uuid        CONSTRAINT operation_of_refund REFERENCES payments.refund,
    kind            text        NOT NULL CONSTRAINT operation_kind_known CHECK (kind IN ('create', 'capture', 'cancel', 'refund')),
    amount_minor    bigint      NOT NULL,
    key             text        NOT NULL CONSTRAINT operation_key_unique UNIQUE,
    key_number      int         NOT NULL DEFAULT 1,
    state           text        NOT NULL CONSTRAINT operation_state_known CHECK (state IN ('wanted', 'done', 'refused')),
    tries           int         NOT NULL DEFAULT 0,
    due_at          timestamptz NOT NULL,
    leased_until    timestamptz,
    last_error      text,
    created_at      timestamptz NOT NULL,
    settled_at      timestamptz,
    CONSTRAINT operation_refund_named CHECK ((kind = 'refund') = (refund_id IS NOT NULL))
);
COMMENT ON COLUMN payments.operation.key IS 'Sent as Idempotency-Key, with key_number: a provider replays also its own faults under a key.';
CREATE INDEX operation_wanted ON payments.operation (due_at) WHERE state = 'wanted';
CREATE INDEX operation_of ON payments.operation (attempt_id);

CREATE TABLE payments.provider_event (
    id          text        CONSTRAINT provider_event_pkey PRIMARY KEY,
    type        text        NOT NULL,
    attempt_id  uuid,
    received_at timestamptz NOT NULL
);
COMMENT ON TABLE payments.provider_event IS 'What a provider has told, by its own id: each is heard once.';
CREATE INDEX provider_event_received ON payments.provider_event (received_at);

CREATE TABLE payments.bank_account (
    currency char(3) CONSTRAINT bank_account_pkey PRIMARY KEY CONSTRAINT bank_account_currency_code CHECK (currency ~ '^[A-Z]{3}$'),
    holder   text    NOT NULL CONSTRAINT bank_account_has_holder CHECK (holder <> ''),
    iban     text    NOT NULL CONSTRAINT bank_account_number_written CHECK (iban ~ '^[A-Z0-9]{5,34}$'),
    bic      text    NOT NULL,
    bank     text    NOT NULL
);
COMMENT ON TABLE payments.bank_account IS 'Where guests send transfers, by currency. Without one of a currency, it is not paid by transfer.';

INSERT INTO ledger.account (code, type, name) VALUES
    ('1020', 'asset', '{"en": "Card payments under way", "fr": "Paiements par carte en cours", "es": "Pagos con tarjeta en curso"}')
ON CONFLICT DO NOTHING;

-- What has come onto the accounts of money, and gone from them, by what it was posted for: for payments, which holds its own rows against it.
CREATE VIEW ledger.collected AS
SELECT journal.source_kind, journal.source_id, entry.currency, sum(entry.amount_minor)::bigint AS amount_minor
FROM ledger.journal
JOIN ledger.entry ON entry.journal_id = journal.id
WHERE journal.source_module = 'payments' AND entry.account IN ('1000', '1020')
GROUP BY journal.source_kind, journal.source_id, entry.currency;
GRANT USAGE ON SCHEMA ledger TO estate_payments;
GRANT SELECT ON ledger.collected TO estate_payments;

-- Bookings that wait for a transfer, were declined, or whose guest never came.
ALTER TABLE booking.booking DROP CONSTRAINT booking_state_known;
ALTER TABLE booking.booking ADD CONSTRAINT booking_state_known
    CHECK (state IN ('held', 'pending', 'confirmed', 'checked_in', 'completed', 'cancelled', 'expired', 'declined', 'no_show'));
DROP INDEX booking.booking_held;
CREATE INDEX booking_held ON booking.booking (hold_expires_at) WHERE state IN ('held', 'pending');

-- Domain rule 18. A booking keeps the policy that it was made under.
ALTER TABLE booking.rate ADD COLUMN cancellation_policy text NOT NULL DEFAULT 'flexible'
    CONSTRAINT rate_cancellation_policy_known CHECK (cancellation_policy IN ('flexible', 'moderate', 'firm', 'strict'));
ALTER TABLE booking.booking
    ADD COLUMN cancellation_policy text NOT NULL DEFAULT 'flexible'
        CONSTRAINT booking_cancellation_policy_known CHECK (cancellation_policy IN ('flexible', 'moderate', 'firm', 'strict')),
    ADD COLUMN kept_minor bigint NOT NULL DEFAULT 0 CONSTRAINT booking_kept_not_negative CHECK (kept_minor >= 0),
    ADD COLUMN courtesy_minor bigint NOT NULL DEFAULT 0 CONSTRAINT booking_courtesy_not_negative CHECK (courtesy_minor >= 0);
-- Near the arrival the deposit is asked for, after the departure it is let go. A stay that is changed has another quote; the ledger has the difference.
ALTER TABLE booking.booking
    ADD COLUMN deposit_asked_at timestamptz,
    ADD COLUMN deposit_released_at timestamptz,
    ADD COLUMN changes int NOT NULL DEFAULT 0;
COMMENT ON COLUMN booking.booking.changes IS 'How often its dates or guests were changed after it was made.';
COMMENT ON COLUMN booking.booking.courtesy_minor IS 'What was given back or let off although it was owed.';
COMMENT ON COLUMN booking.booking.kept_minor IS 'What the company keeps of a stay that was cancelled or missed.';

CREATE TABLE booking.change (
    booking_id   uuid        NOT NULL CONSTRAINT change_of_booking REFERENCES booking.booking,
    number       int         NOT NULL,
    quote_before uuid        NOT NULL CONSTRAINT change_quote_before_exists REFERENCES booking.quote,
    quote_after  uuid        NOT NULL CONSTRAINT change_quote_after_exists REFERENCES booking.quote,
    changed_by   text        NOT NULL,
    changed_at   timestamptz NOT NULL,
    CONSTRAINT change_pkey PRIMARY KEY (booking_id, number)
);
COMMENT ON TABLE booking.change IS 'What a stay was before it was changed: quotes are never edited, and stay.';
CREATE INDEX change_quote_before ON booking.change (quote_before);
CREATE TRIGGER change_append_only BEFORE UPDATE OR DELETE ON booking.change FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE OR REPLACE VIEW booking.ending AS
SELECT booking.id, booking.guest_subject, booking.state, booking.created_at, booking.erasure_requested_at, booking.erased_at,
       CASE booking.state
           WHEN 'cancelled' THEN coalesce(booking.cancelled_at, booking.created_at)
           WHEN 'declined' THEN coalesce(booking.cancelled_at, booking.created_at)
           WHEN 'expired' THEN booking.hold_expires_at
           WHEN 'held' THEN booking.hold_expires_at
           WHEN 'pending' THEN booking.hold_expires_at
           ELSE (upper(quote.stay) + 1)::timestamp AT TIME ZONE coalesce(rate.time_zone, 'UTC')
       END AS over_at
FROM booking.booking
JOIN booking.quote ON quote.id = booking.quote_id
LEFT JOIN booking.rate ON rate.listing_id = quote.listing_id;

-- migrate:down
DROP VIEW ledger.collected;
DROP SCHEMA payments CASCADE;
