-- migrate:up

SET LOCAL lock_timeout = '10s';

-- What the company charges its guests for the state. Who charges one copies it and is told of each change; a foreign key keeps it while it is charged.
CREATE TABLE company.tax (
    id           uuid        PRIMARY KEY,
    name         jsonb       NOT NULL CONSTRAINT tax_name_in_three_languages CHECK (name ?& ARRAY['en', 'fr', 'es']),
    basis_points int         NOT NULL CONSTRAINT tax_plausible CHECK (basis_points BETWEEN 0 AND 10000),
    is_active    boolean     NOT NULL DEFAULT true,
    created_at   timestamptz NOT NULL,
    CONSTRAINT tax_once UNIQUE (name, basis_points)
);
COMMENT ON COLUMN company.tax.is_active IS 'A retired tax goes on where it is charged, and cannot be chosen anew.';

-- One to begin with, and whatever is charged already.
INSERT INTO company.tax (id, name, basis_points, created_at)
VALUES ('019a0000-0000-7000-8000-000000000600', '{"en": "VAT", "fr": "TVA", "es": "IVA"}', 600, now());
INSERT INTO company.tax (id, name, basis_points, created_at)
SELECT gen_random_uuid(), tax_name, tax_basis_points, now() FROM (SELECT DISTINCT tax_name, tax_basis_points FROM booking.rate) AS charged
ON CONFLICT ON CONSTRAINT tax_once DO NOTHING;

ALTER TABLE booking.rate ADD COLUMN tax_id uuid CONSTRAINT rate_tax_exists REFERENCES company.tax;
COMMENT ON COLUMN booking.rate.tax_id IS 'tax_name and tax_basis_points are a copy of it, kept in step by booking. NULL only in rows that the release before this one has written.';
UPDATE booking.rate SET tax_id = tax.id FROM company.tax WHERE tax.name = rate.tax_name AND tax.basis_points = rate.tax_basis_points;
CREATE INDEX rate_tax ON booking.rate (tax_id);

-- All other rates are in millionths of a euro cent.
ALTER TABLE catalog.exchange_rate ADD CONSTRAINT exchange_rate_of_the_euro_is_one CHECK (currency <> 'EUR' OR value_micro = 1000000);

-- migrate:down
ALTER TABLE catalog.exchange_rate DROP CONSTRAINT exchange_rate_of_the_euro_is_one;
DROP INDEX booking.rate_tax;
ALTER TABLE booking.rate DROP COLUMN tax_id;
DROP TABLE company.tax;
