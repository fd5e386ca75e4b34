-- migrate:up

-- Several disputes of one payment: an attempt is disputed while a dispute of it runs, no longer than that. What the provider keeps for a dispute.

SET LOCAL lock_timeout = '10s';

COMMENT ON COLUMN payments.attempt.is_disputed IS 'A dispute of it runs.';
UPDATE payments.attempt SET is_disputed = false
FROM payments.payment
WHERE payment.id = attempt.payment_id AND attempt.is_disputed AND payment.state <> 'disputed';

CREATE TABLE payments.dispute_fee (
    id          uuid        CONSTRAINT dispute_fee_pkey PRIMARY KEY,
    attempt_id  uuid        NOT NULL CONSTRAINT dispute_fee_of_attempt REFERENCES payments.attempt,
    provider_id text        NOT NULL CONSTRAINT dispute_fee_provider_id_unique UNIQUE,
    fee_minor   bigint      NOT NULL CONSTRAINT dispute_fee_not_zero CHECK (fee_minor <> 0),
    currency    char(3)     NOT NULL CONSTRAINT dispute_fee_currency_code CHECK (currency ~ '^[A-Z]{3}$'),
    created_at  timestamptz NOT NULL
);
COMMENT ON TABLE payments.dispute_fee IS 'What the provider has kept for a dispute; negative what it has given back of that.';
COMMENT ON COLUMN payments.dispute_fee.provider_id IS 'Of the movement there with which it was kept: each counts once.';
CREATE INDEX dispute_fee_of ON payments.dispute_fee (attempt_id);
CREATE TRIGGER dispute_fee_append_only BEFORE UPDATE OR DELETE ON payments.dispute_fee FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- migrate:down
DROP TABLE payments.dispute_fee;
COMMENT ON COLUMN payments.attempt.is_disputed IS NULL;
