-- migrate:up

-- What is true of the company itself. The lowest module: everything may look here, and it knows nobody.

SET LOCAL lock_timeout = '10s';

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'estate_company') THEN
        CREATE ROLE estate_company NOLOGIN;
    END IF;
END $$;
CREATE SCHEMA company;
GRANT USAGE ON SCHEMA company TO estate_company;
ALTER DEFAULT PRIVILEGES IN SCHEMA company GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO estate_company;
ALTER DEFAULT PRIVILEGES IN SCHEMA company GRANT USAGE ON SEQUENCES TO estate_company;
GRANT USAGE ON SCHEMA platform TO estate_company;
GRANT INSERT ON platform.outbox, platform.audit TO estate_company;

-- Opening hours by weekday, {"monday": {"open": "09:00", "close": "18:00"}, …}; a day that is not there is a day off, and one at least is there.
CREATE FUNCTION company.is_week(hours jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(bool_and(day IN ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')
                             AND coalesce(open ->> 'open' ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND open ->> 'close' ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
                                          AND (open ->> 'open') COLLATE "C" < (open ->> 'close') COLLATE "C", false)), false)
    FROM jsonb_each(hours) AS days (day, open)
$$;

CREATE TABLE company.settings (
    id                  boolean PRIMARY KEY DEFAULT true CONSTRAINT settings_one_row CHECK (id),
    legal_name          text    NOT NULL CONSTRAINT settings_legal_name_not_empty CHECK (legal_name <> ''),
    trading_name        text    NOT NULL CONSTRAINT settings_trading_name_not_empty CHECK (trading_name <> ''),
    email               text    NOT NULL CONSTRAINT settings_email_plausible CHECK (email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$'),
    phone               text    NOT NULL CONSTRAINT settings_phone_is_international CHECK (phone ~ '^\+[0-9][0-9 ()./-]*$'),
    street              text    NOT NULL,
    postal_code         text    NOT NULL,
    city                text    NOT NULL,
    country             char(2) NOT NULL CONSTRAINT settings_country_code CHECK (country ~ '^[A-Z]{2}$'),
    vat_number          text    CONSTRAINT settings_vat_number_not_empty CHECK (vat_number <> ''),
    registration_number text    CONSTRAINT settings_registration_number_not_empty CHECK (registration_number <> ''),
    time_zone           text    NOT NULL CONSTRAINT settings_time_zone_not_empty CHECK (time_zone <> ''),
    calling_code        text    NOT NULL CONSTRAINT settings_calling_code_plausible CHECK (calling_code ~ '^[1-9][0-9]{0,3}$'),
    business_hours      jsonb   NOT NULL CONSTRAINT settings_business_hours_are_a_week CHECK (company.is_week(business_hours)),
    target_minutes      int     NOT NULL,
    reassign_minutes    int     NOT NULL,
    manager_minutes     int     NOT NULL,
    default_language    text    NOT NULL,
    offered_languages   text[]  NOT NULL CONSTRAINT settings_languages_known
                                CHECK (cardinality(offered_languages) > 0 AND offered_languages <@ ARRAY['en', 'fr', 'es']),
    accounting_currency char(3) NOT NULL CONSTRAINT settings_accounting_currency_code CHECK (accounting_currency ~ '^[A-Z]{3}$'),
    enquiries_months    int     NOT NULL CONSTRAINT settings_enquiries_kept_plausibly CHECK (enquiries_months BETWEEN 1 AND 120),
    bookings_months     int     NOT NULL CONSTRAINT settings_bookings_kept_plausibly CHECK (bookings_months BETWEEN 1 AND 240),
    quotes_days         int     NOT NULL CONSTRAINT settings_quotes_kept_plausibly CHECK (quotes_days BETWEEN 1 AND 3650),
    CONSTRAINT settings_default_language_offered CHECK (default_language = ANY (offered_languages)),
    CONSTRAINT settings_response_times_ordered
        CHECK (1 <= target_minutes AND target_minutes <= reassign_minutes AND reassign_minutes <= manager_minutes AND manager_minutes <= 2400)
);
COMMENT ON TABLE company.settings IS 'The company, in one row.';
COMMENT ON COLUMN company.settings.calling_code IS 'Of telephone numbers that are written without their country.';
COMMENT ON COLUMN company.settings.target_minutes IS 'When the first response to an enquiry is due, in business hours; reassign_minutes, manager_minutes: when it is dealt out anew, when the manager is told.';
COMMENT ON COLUMN company.settings.enquiries_months IS 'How long enquiries are kept after they have been closed; bookings_months: who the guest was, after he has left; quotes_days: quotes that nobody has booked, after they have run out.';

-- Whose company it is will be said in the office; until then it is one that does not exist.
INSERT INTO company.settings (legal_name, trading_name, email, phone, street, postal_code, city, country, vat_number, registration_number, time_zone,
                              calling_code, business_hours, target_minutes, reassign_minutes, manager_minutes, default_language, offered_languages,
                              accounting_currency, enquiries_months, bookings_months, quotes_days)
VALUES ('RealEstate Unified, Lda.', 'RealEstate Unified', 'hello@realestate-unified.example', '+351 282 000 000', 'Rua do Miradouro 12', '8400-312',
        'Lagoa', 'PT', 'PT500000000', NULL, 'Europe/Lisbon', '351',
        '{"monday": {"open": "09:00", "close": "18:00"}, "tuesday": {"open": "09:00", "close": "18:00"}, "wednesday": {"open": "09:00", "close": "18:00"},
          "thursday": {"open": "09:00", "close": "18:00"}, "friday": {"open": "09:00", "close": "18:00"}, "saturday": {"open": "10:00", "close": "14:00"}}',
        5, 15, 60, 'en', '{en,fr,es}', 'EUR', 24, 120, 90);

-- migrate:down
DROP SCHEMA company CASCADE;
