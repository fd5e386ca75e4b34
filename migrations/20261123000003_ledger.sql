-- migrate:up

-- The one ledger: every amount of every vertical is an entry of a balanced journal. What must hold of it, holds here, whatever writes to it.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'estate_ledger') THEN
        CREATE ROLE estate_ledger NOLOGIN;
    END IF;
END $$;
CREATE SCHEMA ledger;
GRANT USAGE ON SCHEMA ledger TO estate_ledger;
ALTER DEFAULT PRIVILEGES IN SCHEMA ledger GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO estate_ledger;
ALTER DEFAULT PRIVILEGES IN SCHEMA ledger GRANT USAGE ON SEQUENCES TO estate_ledger;
GRANT USAGE ON SCHEMA platform TO estate_ledger;
GRANT INSERT ON platform.outbox, platform.audit TO estate_ledger;

CREATE TABLE ledger.account (
    code        text    CONSTRAINT account_pkey PRIMARY KEY CONSTRAINT account_code_digits CHECK (code ~ '^[0-9]{4}$'),
    type        text    NOT NULL CONSTRAINT account_type_known CHECK (type IN ('asset', 'liability', 'equity', 'income', 'expense')),
    normal_side text    NOT NULL GENERATED ALWAYS AS (CASE WHEN type IN ('asset', 'expense') THEN 'debit' ELSE 'credit' END) STORED,
    name        jsonb   NOT NULL CONSTRAINT account_name_in_three_languages CHECK (name ?& ARRAY['en', 'fr', 'es']),
    is_open     boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE ledger.account IS 'The chart of accounts. Each may hold amounts of any currency; currencies are never added up.';
COMMENT ON COLUMN ledger.account.is_open IS 'A closed account keeps its entries and takes no more.';

INSERT INTO ledger.account (code, type, name) VALUES
    ('1000', 'asset',     '{"en": "Bank", "fr": "Banque", "es": "Banco"}'),
    ('1010', 'asset',     '{"en": "Trust bank account", "fr": "Compte de fonds de tiers", "es": "Cuenta de fondos de terceros"}'),
    ('1100', 'asset',     '{"en": "Guest receivables", "fr": "Créances voyageurs", "es": "Deudores: huéspedes"}'),
    ('1200', 'asset',     '{"en": "Tenant receivables", "fr": "Créances locataires", "es": "Deudores: inquilinos"}'),
    ('2000', 'liability', '{"en": "Deposits held", "fr": "Dépôts de garantie reçus", "es": "Fianzas recibidas"}'),
    ('2100', 'liability', '{"en": "Deferred stay revenue", "fr": "Séjours facturés d’avance", "es": "Estancias facturadas por anticipado"}'),
    ('2110', 'liability', '{"en": "Deferred cleaning fees", "fr": "Ménages facturés d’avance", "es": "Limpiezas facturadas por anticipado"}'),
    ('2200', 'liability', '{"en": "Tax payable", "fr": "Taxes à reverser", "es": "Impuestos por pagar"}'),
    ('2300', 'liability', '{"en": "Owner payables", "fr": "Dettes envers les propriétaires", "es": "Acreedores: propietarios"}'),
    ('3000', 'equity',    '{"en": "Capital", "fr": "Capital", "es": "Capital"}'),
    ('3100', 'equity',    '{"en": "Retained earnings", "fr": "Report à nouveau", "es": "Resultados acumulados"}'),
    ('4000', 'income',    '{"en": "Stay income", "fr": "Revenus des séjours", "es": "Ingresos por estancias"}'),
    ('4100', 'income',    '{"en": "Cleaning income", "fr": "Revenus du ménage", "es": "Ingresos por limpieza"}'),
    ('4200', 'income',    '{"en": "Commission income", "fr": "Commissions", "es": "Ingresos por comisiones"}'),
    ('4300', 'income',    '{"en": "Cancellation fees", "fr": "Frais d’annulation", "es": "Gastos de cancelación cobrados"}'),
    ('5000', 'expense',   '{"en": "Payment costs", "fr": "Frais de paiement", "es": "Gastos de cobro"}'),
    ('5100', 'expense',   '{"en": "Repairs and goodwill", "fr": "Réparations et gestes commerciaux", "es": "Reparaciones y compensaciones"}');

CREATE TABLE ledger.journal (
    id            bigint      GENERATED ALWAYS AS IDENTITY CONSTRAINT journal_pkey PRIMARY KEY,
    date          date        NOT NULL,
    currency      char(3)     NOT NULL CONSTRAINT journal_currency_code CHECK (currency ~ '^[A-Z]{3}$'),
    entry_count   int         NOT NULL CONSTRAINT journal_at_least_two_entries CHECK (entry_count >= 2),
    source_module text        NOT NULL,
    source_kind   text        NOT NULL,
    source_id     uuid        NOT NULL,
    event         text        NOT NULL,
    reverses      bigint      CONSTRAINT journal_reversed_once UNIQUE CONSTRAINT journal_reversed_exists REFERENCES ledger.journal
                              CONSTRAINT journal_reverses_an_earlier CHECK (reverses < id),
    reason        text,
    created_by    text        NOT NULL,
    posted_at     timestamptz NOT NULL,
    CONSTRAINT journal_posted_once UNIQUE (source_module, source_kind, source_id, event),
    CONSTRAINT journal_of_entries UNIQUE (id, date, currency, entry_count),
    CONSTRAINT journal_by_hand_has_reason CHECK (source_module <> 'ledger' OR coalesce(reason, '') <> '')
);
COMMENT ON TABLE ledger.journal IS 'One posting. Never changed: what was wrong is reversed by another.';
COMMENT ON COLUMN ledger.journal.date IS 'The day it counts for, local to what it is about.';
COMMENT ON COLUMN ledger.journal.entry_count IS 'How many entries it has; entries number themselves up to it, so that none can be added later.';
COMMENT ON COLUMN ledger.journal.event IS 'What happened to the source. The same event of the same source is posted once.';
CREATE INDEX journal_date ON ledger.journal (date, id);

CREATE TABLE ledger.entry (
    journal_id   bigint  NOT NULL,
    position     int     NOT NULL,
    entry_count  int     NOT NULL,
    date         date    NOT NULL,
    currency     char(3) NOT NULL,
    account      text    NOT NULL CONSTRAINT entry_account_exists REFERENCES ledger.account,
    -- Debits are positive, credits negative.
    amount_minor bigint  NOT NULL CONSTRAINT entry_amount_not_zero CHECK (amount_minor <> 0)
                         CONSTRAINT entry_amount_within_bounds CHECK (amount_minor BETWEEN -1000000000000000 AND 1000000000000000),
    property_id  uuid,
    listing_id   uuid,
    booking_id   uuid,
    party        text,
    owner_id     uuid,
    CONSTRAINT entry_pkey PRIMARY KEY (journal_id, position),
    CONSTRAINT entry_has_its_place CHECK (position BETWEEN 1 AND entry_count),
    -- Same day, same currency, and no more entries than the journal was posted with.
    CONSTRAINT entry_like_its_journal FOREIGN KEY (journal_id, date, currency, entry_count)
        REFERENCES ledger.journal (id, date, currency, entry_count)
);
COMMENT ON TABLE ledger.entry IS 'One line of a journal: an amount on an account, and whom and what it concerns, by id only. No names.';
COMMENT ON COLUMN ledger.entry.party IS 'The subject of the person it concerns (a guest).';
CREATE INDEX entry_of_account ON ledger.entry (account, currency, date, journal_id, position) INCLUDE (amount_minor);
CREATE INDEX entry_of_property ON ledger.entry (property_id, date) WHERE property_id IS NOT NULL;
CREATE INDEX entry_of_booking ON ledger.entry (booking_id) WHERE booking_id IS NOT NULL;
CREATE INDEX entry_of_party ON ledger.entry (party, date) WHERE party IS NOT NULL;

CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE ON ledger.journal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER journal_never_emptied BEFORE TRUNCATE ON ledger.journal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE ON ledger.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER entry_never_emptied BEFORE TRUNCATE ON ledger.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- At the commit that brings a journal, it must have all its entries and they must come to nothing; a reversal must undo its journal line by
-- line. Entries have a place in no other transaction (entry_has_its_place), so this is looked at once for all time.
CREATE FUNCTION ledger.check_journal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    found bigint;
    total numeric;
BEGIN
    SELECT count(*), coalesce(sum(amount_minor), 0) INTO found, total FROM ledger.entry WHERE journal_id = NEW.id;
    IF found <> NEW.entry_count THEN
        RAISE EXCEPTION 'journal % has % entries instead of %', NEW.id, found, NEW.entry_count
            USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_complete';
    END IF;
    IF total <> 0 THEN
        RAISE EXCEPTION 'the entries of journal % come to % instead of 0', NEW.id, total
            USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_balanced';
    END IF;
    IF NEW.reverses IS NULL THEN
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT FROM ledger.journal WHERE id = NEW.reverses AND (reverses IS NOT NULL OR date > NEW.date)) THEN
        RAISE EXCEPTION 'journal % cannot reverse %, which is a reversal itself or of a later day', NEW.id, NEW.reverses
            USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_reverses_an_original';
    END IF;
    IF EXISTS (SELECT position, entry_count, currency, account, -amount_minor, property_id, listing_id, booking_id, party, owner_id
               FROM ledger.entry WHERE journal_id = NEW.id
               EXCEPT
               SELECT position, entry_count, currency, account, amount_minor, property_id, listing_id, booking_id, party, owner_id
               FROM ledger.entry WHERE journal_id = NEW.reverses) THEN
        RAISE EXCEPTION 'journal % does not mirror %', NEW.id, NEW.reverses USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_mirrors_reversed';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER journal_balanced AFTER INSERT ON ledger.journal DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION ledger.check_journal();

-- A statement's triggers run after those of its rows, and so after the foreign key has locked the account: whoever closes one takes it FOR
-- UPDATE, and waits for entries under way.
CREATE FUNCTION ledger.refuse_closed_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    closed text;
BEGIN
    SELECT account.code INTO closed FROM added JOIN ledger.account ON account.code = added.account WHERE NOT account.is_open LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'account % is closed', closed USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_account_open';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER entry_account_open AFTER INSERT ON ledger.entry REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_closed_accounts();

-- What has been posted of whatever it came from: for modules that hold their own rows against it.
CREATE VIEW ledger.posting AS
SELECT original.source_module, original.source_kind, original.source_id, original.event, reversal.id IS NOT NULL AS is_reversed
FROM ledger.journal AS original
LEFT JOIN ledger.journal AS reversal ON reversal.reverses = original.id
WHERE original.reverses IS NULL;
-- What guests have been charged for a source, after reversals.
CREATE VIEW ledger.charge AS
SELECT journal.source_module, journal.source_kind, journal.source_id, entry.currency, sum(entry.amount_minor)::bigint AS amount_minor
FROM ledger.journal
JOIN ledger.entry ON entry.journal_id = journal.id
WHERE entry.account = '1100'
GROUP BY journal.source_module, journal.source_kind, journal.source_id, entry.currency;
GRANT USAGE ON SCHEMA ledger TO estate_booking;
GRANT SELECT ON ledger.posting, ledger.charge TO estate_booking;

-- Stays that were confirmed before there was a ledger, as modules/ledger/src/rules.cpp would have posted them.
WITH stay AS (
    SELECT booking.id, booking.guest_subject, quote.property_id, quote.listing_id, quote.currency, quote.lines, quote.total_minor,
           (coalesce(booking.confirmed_at, booking.created_at) AT TIME ZONE coalesce(rate.time_zone, 'UTC'))::date AS date
    FROM booking.booking
    JOIN booking.quote ON quote.id = booking.quote_id
    LEFT JOIN booking.rate ON rate.listing_id = quote.listing_id
    WHERE booking.state IN ('confirmed', 'checked_in', 'completed')
), journal AS (
    INSERT INTO ledger.journal (date, currency, entry_count, source_module, source_kind, source_id, event, created_by, posted_at)
    SELECT date, currency, 1 + jsonb_array_length(lines), 'booking', 'stay', id, 'confirmed', 'platform', now() FROM stay
    RETURNING id, date, currency, entry_count, source_id
), line AS (
    SELECT stay.id, 1 AS position, '1100' AS account, stay.total_minor AS amount_minor FROM stay
    UNION ALL
    SELECT stay.id, 1 + number::int, CASE part ->> 'kind' WHEN 'nights' THEN '2100' WHEN 'cleaning' THEN '2110' ELSE '2200' END,
           -(part #>> '{amount,amount_minor}')::bigint
    FROM stay
    CROSS JOIN jsonb_array_elements(stay.lines) WITH ORDINALITY AS one (part, number)
)
INSERT INTO ledger.entry (journal_id, position, entry_count, date, currency, account, amount_minor, property_id, listing_id, booking_id, party)
SELECT journal.id, line.position, journal.entry_count, journal.date, journal.currency, line.account, line.amount_minor, stay.property_id, stay.listing_id,
       stay.id, stay.guest_subject
FROM journal
JOIN stay ON stay.id = journal.source_id
JOIN line ON line.id = journal.source_id;

-- migrate:down
DROP SCHEMA ledger CASCADE;
