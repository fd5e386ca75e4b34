-- migrate:up

-- What the provider keeps of what it moves, what was charged back attempt by attempt, what is taken at the desk, and what a guest has broken.

SET LOCAL lock_timeout = '10s';

ALTER TABLE payments.attempt
    ADD COLUMN charged_back_minor bigint NOT NULL DEFAULT 0 CONSTRAINT attempt_charged_back_within_received CHECK (charged_back_minor BETWEEN 0 AND received_minor),
    ADD COLUMN fee_minor bigint,
    ADD COLUMN fee_currency char(3) CONSTRAINT attempt_fee_currency_code CHECK (fee_currency ~ '^[A-Z]{3}$'),
    ADD CONSTRAINT attempt_fee_whole CHECK ((fee_minor IS NULL) = (fee_currency IS NULL));
COMMENT ON COLUMN payments.attempt.charged_back_minor IS 'What the bank has taken back of it after a dispute was lost.';
COMMENT ON COLUMN payments.attempt.fee_minor IS 'What the provider has kept for moving it; absent until it has said so.';
ALTER TABLE payments.refund
    ADD COLUMN fee_minor bigint,
    ADD COLUMN fee_currency char(3) CONSTRAINT refund_fee_currency_code CHECK (fee_currency ~ '^[A-Z]{3}$'),
    ADD CONSTRAINT refund_fee_whole CHECK ((fee_minor IS NULL) = (fee_currency IS NULL));

-- What was charged back before attempts had it, as the books have it.
UPDATE payments.attempt SET charged_back_minor = least(-lost.amount_minor, attempt.received_minor)
FROM ledger.collected AS lost
WHERE lost.source_kind = 'dispute' AND lost.source_id = attempt.id AND lost.amount_minor < 0;

INSERT INTO ledger.account (code, type, name) VALUES
    ('1030', 'asset',  '{"en": "Cash at the desk", "fr": "Caisse de l’accueil", "es": "Caja de recepción"}'),
    ('1040', 'asset',  '{"en": "Card terminal", "fr": "Terminal de cartes", "es": "Terminal de tarjetas"}'),
    ('4400', 'income', '{"en": "Damage charged", "fr": "Dommages facturés", "es": "Daños cobrados"}')
ON CONFLICT DO NOTHING;

-- What of a price the property takes on arrival, and has taken.
CREATE TABLE booking.desk_receipt (
    booking_id   uuid        CONSTRAINT desk_receipt_pkey PRIMARY KEY CONSTRAINT desk_receipt_of_booking REFERENCES booking.booking,
    amount_minor bigint      NOT NULL CONSTRAINT desk_receipt_amount_positive CHECK (amount_minor > 0),
    means        text        NOT NULL CONSTRAINT desk_receipt_means_known CHECK (means IN ('cash', 'card_terminal')),
    taken_by     text        NOT NULL,
    taken_at     timestamptz NOT NULL
);
CREATE TRIGGER desk_receipt_append_only BEFORE UPDATE OR DELETE ON booking.desk_receipt FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- What is taken of a deposit, and why. The money comes when the provider has taken it.
CREATE TABLE booking.damage (
    id           uuid        CONSTRAINT damage_pkey PRIMARY KEY,
    booking_id   uuid        NOT NULL CONSTRAINT damage_of_booking REFERENCES booking.booking,
    amount_minor bigint      NOT NULL CONSTRAINT damage_amount_positive CHECK (amount_minor > 0),
    reason       text        NOT NULL CONSTRAINT damage_has_reason CHECK (reason <> ''),
    claimed_by   text        NOT NULL,
    claimed_at   timestamptz NOT NULL
);
CREATE INDEX damage_of ON booking.damage (booking_id, id);
CREATE TRIGGER damage_append_only BEFORE UPDATE OR DELETE ON booking.damage FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- A change that drops the coupon gives it back; one that keeps it leaves it taken, once.
CREATE FUNCTION booking.drop_coupon() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kept       uuid;
    given_back uuid;
BEGIN
    SELECT coupon_id INTO kept FROM booking.quote WHERE id = NEW.quote_id;
    UPDATE booking.redemption SET is_live = false WHERE booking_id = NEW.id AND is_live AND coupon_id IS DISTINCT FROM kept RETURNING coupon_id INTO given_back;
    UPDATE booking.coupon SET redeemed = redeemed - 1 WHERE id = given_back;
    RETURN NULL;
END $$;
CREATE TRIGGER booking_drops_coupon AFTER UPDATE OF quote_id ON booking.booking FOR EACH ROW WHEN (OLD.quote_id IS DISTINCT FROM NEW.quote_id)
    EXECUTE FUNCTION booking.drop_coupon();

-- migrate:down
DROP TRIGGER booking_drops_coupon ON booking.booking;
DROP FUNCTION booking.drop_coupon;
DROP TABLE booking.damage;
DROP TABLE booking.desk_receipt;
DELETE FROM ledger.account WHERE code IN ('1030', '1040', '4400');
ALTER TABLE payments.refund DROP COLUMN fee_minor, DROP COLUMN fee_currency;
ALTER TABLE payments.attempt DROP COLUMN fee_minor, DROP COLUMN fee_currency, DROP COLUMN charged_back_minor;
