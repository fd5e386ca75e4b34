-- migrate:up

-- Whose the properties are that the company lets for somebody else, and what it takes for that. What an owner is owed stands in the ledger, by his id.

SET LOCAL lock_timeout = '10s';

CREATE TABLE company.owner (
    id         uuid        CONSTRAINT owner_pkey PRIMARY KEY,
    name       text        NOT NULL CONSTRAINT owner_has_name CHECK (name <> ''),
    email      text        NOT NULL CONSTRAINT owner_has_email CHECK (email <> ''),
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE company.owner IS 'A person or a company for whom properties are let.';

CREATE TABLE company.agreement (
    id              uuid        CONSTRAINT agreement_pkey PRIMARY KEY,
    owner_id        uuid        NOT NULL CONSTRAINT agreement_of_owner REFERENCES company.owner,
    property_id     uuid        NOT NULL,
    during          daterange   NOT NULL CONSTRAINT agreement_has_days CHECK (NOT isempty(during) AND NOT lower_inf(during)),
    basis_points    int         NOT NULL CONSTRAINT agreement_commission_plausible CHECK (basis_points BETWEEN 0 AND 10000),
    taken_of        text        NOT NULL CONSTRAINT agreement_taken_of_known CHECK (taken_of IN ('nights', 'nights_and_cleaning')),
    cleaning_kept_by text       NOT NULL CONSTRAINT agreement_cleaning_kept_by_known CHECK (cleaning_kept_by IN ('company', 'owner')),
    created_at      timestamptz NOT NULL,
    -- A day of a property is one owner's, under one agreement.
    CONSTRAINT agreement_no_overlap EXCLUDE USING gist (property_id WITH =, during WITH &&)
);
CREATE INDEX agreement_owner ON company.agreement (owner_id);
COMMENT ON COLUMN company.agreement.during IS 'Days of departure whose stays are shared by it; without an end until somebody says so.';
COMMENT ON COLUMN company.agreement.taken_of IS 'What the commission is a share of, without taxes.';

-- The stays of a house.
CREATE INDEX quote_property ON booking.quote (property_id);
-- What concerns an owner, by his id: his statement.
CREATE INDEX entry_of_owner ON ledger.entry (owner_id, date) WHERE owner_id IS NOT NULL;

-- migrate:down
DROP INDEX booking.quote_property;
DROP INDEX ledger.entry_of_owner;
DROP TABLE company.agreement;
DROP TABLE company.owner;
