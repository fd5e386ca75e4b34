-- migrate:up

-- The rates and rules of short stays in full (domain-rules, sections 0 and 2): seasons, weekdays, single days, discounts, coupons, guests, pets,
-- notice, gaps, and taxes of every mode. What a day is lies in four levels: day, weekday of a season, season, and the rate itself. A level that
-- says nothing leaves it to the next; none can speak twice of one day.

SET LOCAL lock_timeout = '10s';

ALTER TABLE company.tax
    ADD COLUMN mode         text    NOT NULL DEFAULT 'percent'
                            CONSTRAINT tax_mode_known CHECK (mode IN ('percent', 'per_stay', 'per_night', 'per_person_per_stay', 'per_person_per_night')),
    ADD COLUMN amount_minor bigint  CONSTRAINT tax_amount_plausible CHECK (amount_minor BETWEEN 1 AND 100000000),
    ADD COLUMN currency     char(3) CONSTRAINT tax_currency_code CHECK (currency ~ '^[A-Z]{3}$'),
    ADD COLUMN is_inclusive boolean NOT NULL DEFAULT false,
    ADD COLUMN on_tax       boolean NOT NULL DEFAULT false,
    ADD COLUMN night_cap    int     CONSTRAINT tax_night_cap_plausible CHECK (night_cap BETWEEN 1 AND 730),
    ADD COLUMN from_age     int     CONSTRAINT tax_from_age_plausible CHECK (from_age BETWEEN 1 AND 18),
    ADD COLUMN valid_from   date,
    ADD COLUMN valid_until  date,
    ADD COLUMN collected_by text    NOT NULL DEFAULT 'platform' CONSTRAINT tax_collector_known CHECK (collected_by IN ('platform', 'property')),
    ADD CONSTRAINT tax_amount_of_its_mode CHECK ((mode = 'percent') = (amount_minor IS NULL) AND (amount_minor IS NULL) = (currency IS NULL)
                                                 AND (mode = 'percent' OR basis_points = 0)),
    ADD CONSTRAINT tax_on_tax_is_a_percentage_on_top CHECK (NOT on_tax OR (mode = 'percent' AND NOT is_inclusive)),
    ADD CONSTRAINT tax_included_is_paid_with_the_price CHECK (NOT is_inclusive OR collected_by = 'platform'),
    ADD CONSTRAINT tax_period_ordered CHECK (valid_from < valid_until);
COMMENT ON COLUMN company.tax.is_inclusive IS 'The price has it already: it is shown, and adds nothing.';
COMMENT ON COLUMN company.tax.on_tax IS 'Charged on the price and on the taxes that are not on_tax themselves.';
COMMENT ON COLUMN company.tax.night_cap IS 'So many nights of a stay at most; from_age: younger persons are exempt.';
COMMENT ON COLUMN company.tax.valid_until IS 'The first day without it. Taxes per night look at each night, all others at the day of arrival.';
COMMENT ON COLUMN company.tax.collected_by IS 'property: paid on arrival. It is part of the total all the same.';

-- Copies of what is charged, kept in step by booking.
CREATE TABLE booking.tax (
    id           uuid    CONSTRAINT tax_pkey PRIMARY KEY,
    name         jsonb   NOT NULL CONSTRAINT tax_name_in_three_languages CHECK (name ?& ARRAY['en', 'fr', 'es']),
    mode         text    NOT NULL,
    basis_points int     NOT NULL,
    amount_minor bigint,
    currency     char(3),
    is_inclusive boolean NOT NULL,
    on_tax       boolean NOT NULL,
    night_cap    int,
    from_age     int,
    valid_from   date,
    valid_until  date,
    collected_by text    NOT NULL
);
INSERT INTO booking.tax (id, name, mode, basis_points, is_inclusive, on_tax, collected_by)
SELECT id, name, mode, basis_points, is_inclusive, on_tax, collected_by FROM company.tax WHERE id IN (SELECT tax_id FROM booking.rate);

ALTER TABLE booking.rate
    ADD COLUMN included_guests      int     CONSTRAINT rate_included_guests_plausible CHECK (included_guests BETWEEN 1 AND 100),
    ADD COLUMN extra_guest_minor    bigint  NOT NULL DEFAULT 0 CONSTRAINT rate_extra_guest_not_negative CHECK (extra_guest_minor >= 0),
    ADD COLUMN extra_guest_from_age int     NOT NULL DEFAULT 0 CONSTRAINT rate_extra_guest_age_plausible CHECK (extra_guest_from_age BETWEEN 0 AND 18),
    ADD COLUMN max_pets             int     NOT NULL DEFAULT 0 CONSTRAINT rate_max_pets_plausible CHECK (max_pets BETWEEN 0 AND 20),
    ADD COLUMN pet_minor            bigint  NOT NULL DEFAULT 0 CONSTRAINT rate_pet_not_negative CHECK (pet_minor >= 0),
    ADD COLUMN pet_per              text    NOT NULL DEFAULT 'stay' CONSTRAINT rate_pet_per_known CHECK (pet_per IN ('stay', 'night')),
    ADD COLUMN deposit_minor        bigint  NOT NULL DEFAULT 0 CONSTRAINT rate_deposit_not_negative CHECK (deposit_minor >= 0),
    ADD COLUMN gap_fill             boolean NOT NULL DEFAULT false,
    ADD COLUMN orphan_min           int     NOT NULL DEFAULT 0 CONSTRAINT rate_orphan_min_plausible CHECK (orphan_min BETWEEN 0 AND 30),
    ADD COLUMN notice_hours         int     NOT NULL DEFAULT 0 CONSTRAINT rate_notice_plausible CHECK (notice_hours BETWEEN 0 AND 2160),
    ADD COLUMN same_day_until       text    CONSTRAINT rate_same_day_until_is_a_time CHECK (same_day_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    ADD COLUMN plan_revision        int     NOT NULL DEFAULT 0,
    ADD COLUMN is_flat              boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN booking.rate.included_guests IS 'Further ones pay extra_guest_minor a night. NULL: nobody does. Who is younger than extra_guest_from_age is not counted.';
COMMENT ON COLUMN booking.rate.pet_per IS 'What pet_minor is for: each pet a stay, or a night.';
COMMENT ON COLUMN booking.rate.deposit_minor IS 'Security deposit: taken near the arrival and given back; no part of the price.';
COMMENT ON COLUMN booking.rate.gap_fill IS 'A free run shorter than the shortest stay may be booked as a whole.';
COMMENT ON COLUMN booking.rate.orphan_min IS 'A stay must not leave fewer free nights than this beside it. 0: it may.';
COMMENT ON COLUMN booking.rate.same_day_until IS 'Local time until which one may arrive on the day of booking. NULL: always.';
COMMENT ON COLUMN booking.rate.plan_revision IS 'Counts the changes of seasons, days, discounts, taxes and rules.';
COMMENT ON COLUMN booking.rate.is_flat IS 'Nothing but the columns that a release before this one knew changes a price or a limit: one nightly price, cleaning, one percentage.';

CREATE TABLE booking.season (
    id                  uuid      CONSTRAINT season_pkey PRIMARY KEY,
    listing_id          uuid      NOT NULL CONSTRAINT season_rate_exists REFERENCES booking.rate ON DELETE CASCADE,
    name                text      NOT NULL CONSTRAINT season_name_not_empty CHECK (name <> ''),
    during              daterange NOT NULL CONSTRAINT season_has_days CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
    nightly_minor       bigint    CONSTRAINT season_nightly_positive CHECK (nightly_minor > 0),
    min_arrival         int,
    max_arrival         int,
    min_through         int,
    max_through         int,
    closed_to_arrival   boolean,
    closed_to_departure boolean,
    closed              boolean,
    CONSTRAINT season_no_overlap EXCLUDE USING gist (listing_id WITH =, during WITH &&),
    CONSTRAINT season_nights_ordered CHECK (1 <= min_arrival AND min_arrival <= max_arrival AND 1 <= min_through AND min_through <= max_through)
);
COMMENT ON COLUMN booking.season.min_arrival IS 'Shortest stay of who arrives on such a day; min_through: of who stays over such a night. max_… likewise. NULL leaves it to the rate.';

CREATE TABLE booking.season_weekday (
    season_id           uuid    NOT NULL CONSTRAINT season_weekday_season_exists REFERENCES booking.season ON DELETE CASCADE,
    weekday             int     NOT NULL CONSTRAINT season_weekday_iso CHECK (weekday BETWEEN 1 AND 7),
    nightly_minor       bigint  CONSTRAINT season_weekday_nightly_positive CHECK (nightly_minor > 0),
    min_arrival         int,
    max_arrival         int,
    min_through         int,
    max_through         int,
    closed_to_arrival   boolean,
    closed_to_departure boolean,
    closed              boolean,
    CONSTRAINT season_weekday_pkey PRIMARY KEY (season_id, weekday),
    CONSTRAINT season_weekday_nights_ordered CHECK (1 <= min_arrival AND min_arrival <= max_arrival AND 1 <= min_through AND min_through <= max_through)
);
COMMENT ON COLUMN booking.season_weekday.weekday IS 'ISO 8601: 1 is Monday. A night belongs to the day on which it begins.';

CREATE TABLE booking.day_override (
    listing_id          uuid    NOT NULL CONSTRAINT day_override_rate_exists REFERENCES booking.rate ON DELETE CASCADE,
    day                 date    NOT NULL,
    nightly_minor       bigint  CONSTRAINT day_override_nightly_positive CHECK (nightly_minor > 0),
    min_arrival         int,
    max_arrival         int,
    min_through         int,
    max_through         int,
    closed_to_arrival   boolean,
    closed_to_departure boolean,
    closed              boolean,
    CONSTRAINT day_override_pkey PRIMARY KEY (listing_id, day),
    CONSTRAINT day_override_nights_ordered CHECK (1 <= min_arrival AND min_arrival <= max_arrival AND 1 <= min_through AND min_through <= max_through)
);
COMMENT ON TABLE booking.day_override IS 'What is said of one day before anything else is looked at.';

CREATE TABLE booking.discount (
    listing_id   uuid NOT NULL CONSTRAINT discount_rate_exists REFERENCES booking.rate ON DELETE CASCADE,
    kind         text NOT NULL CONSTRAINT discount_kind_known CHECK (kind IN ('length_of_stay', 'early_bird', 'last_minute')),
    threshold    int  NOT NULL CONSTRAINT discount_threshold_plausible CHECK (threshold BETWEEN 0 AND 1100),
    basis_points int  NOT NULL CONSTRAINT discount_plausible CHECK (basis_points BETWEEN 1 AND 9000),
    CONSTRAINT discount_pkey PRIMARY KEY (listing_id, kind, threshold)
);
COMMENT ON COLUMN booking.discount.threshold IS 'Nights at least; days ahead at least (early_bird) or at most (last_minute).';

CREATE TABLE booking.charged_tax (
    listing_id uuid NOT NULL CONSTRAINT charged_tax_rate_exists REFERENCES booking.rate ON DELETE CASCADE,
    tax_id     uuid NOT NULL CONSTRAINT charged_tax_exists REFERENCES company.tax,
    CONSTRAINT charged_tax_pkey PRIMARY KEY (listing_id, tax_id)
);
COMMENT ON TABLE booking.charged_tax IS 'Taxes beside rate.tax_id.';
CREATE INDEX charged_tax_tax ON booking.charged_tax (tax_id);

CREATE TABLE booking.coupon (
    id              uuid        CONSTRAINT coupon_pkey PRIMARY KEY,
    code            text        NOT NULL CONSTRAINT coupon_code_unique UNIQUE CONSTRAINT coupon_code_written CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{1,38}[A-Z0-9]$'),
    listing_id      uuid        CONSTRAINT coupon_rate_exists REFERENCES booking.rate ON DELETE CASCADE,
    basis_points    int         CONSTRAINT coupon_plausible CHECK (basis_points BETWEEN 1 AND 9000),
    amount_minor    bigint      CONSTRAINT coupon_amount_plausible CHECK (amount_minor BETWEEN 1 AND 100000000),
    currency        char(3)     CONSTRAINT coupon_currency_code CHECK (currency ~ '^[A-Z]{3}$'),
    bookable_from   date,
    bookable_until  date,
    stay_from       date,
    stay_until      date,
    min_nights      int         NOT NULL DEFAULT 1 CONSTRAINT coupon_min_nights_plausible CHECK (min_nights BETWEEN 1 AND 730),
    max_redemptions int         CONSTRAINT coupon_max_redemptions_positive CHECK (max_redemptions > 0),
    max_per_guest   int         CONSTRAINT coupon_max_per_guest_positive CHECK (max_per_guest > 0),
    redeemed        int         NOT NULL DEFAULT 0 CONSTRAINT coupon_redeemed_not_negative CHECK (redeemed >= 0),
    is_active       boolean     NOT NULL DEFAULT true,
    created_at      timestamptz NOT NULL,
    CONSTRAINT coupon_is_a_share_or_an_amount CHECK ((basis_points IS NULL) <> (amount_minor IS NULL) AND (amount_minor IS NULL) = (currency IS NULL)),
    CONSTRAINT coupon_not_exhausted CHECK (redeemed <= max_redemptions),
    CONSTRAINT coupon_bookable_ordered CHECK (bookable_from < bookable_until),
    CONSTRAINT coupon_stay_ordered CHECK (stay_from < stay_until)
);
COMMENT ON COLUMN booking.coupon.listing_id IS 'NULL: for every stay.';
COMMENT ON COLUMN booking.coupon.bookable_until IS 'The first day on which it cannot be used any more; stay_until: on which no stay with it may begin.';
CREATE INDEX coupon_listing ON booking.coupon (listing_id);

CREATE TABLE booking.redemption (
    booking_id uuid    CONSTRAINT redemption_pkey PRIMARY KEY CONSTRAINT redemption_booking_exists REFERENCES booking.booking ON DELETE CASCADE,
    coupon_id  uuid    NOT NULL CONSTRAINT redemption_coupon_exists REFERENCES booking.coupon,
    is_live    boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE booking.redemption IS 'Written by a trigger of booking.booking only. Given back (is_live) when the booking expires, is declined or cancelled.';
CREATE INDEX redemption_coupon ON booking.redemption (coupon_id) WHERE is_live;

ALTER TABLE booking.quote
    ADD COLUMN party                 jsonb,
    ADD COLUMN coupon_id             uuid   CONSTRAINT quote_coupon_exists REFERENCES booking.coupon,
    ADD COLUMN inputs                text,
    ADD COLUMN due_at_property_minor bigint NOT NULL DEFAULT 0,
    ADD COLUMN deposit_minor         bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN booking.quote.party IS 'Who comes: {"adults", "children_ages", "pets"}.';
COMMENT ON COLUMN booking.quote.inputs IS 'All that the price was made of; by the rules of rules_version it gives the same lines byte for byte. NULL before 2026-12.';

-- A coupon is counted with the booking that takes it, whatever writes that: in the same transaction, under coupon_not_exhausted and coupon_per_guest.
CREATE FUNCTION booking.take_coupon(of_booking uuid, of_quote uuid, guest text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    taken uuid;
    most  int;
BEGIN
    SELECT coupon_id INTO taken FROM booking.quote WHERE id = of_quote;
    IF taken IS NULL THEN
        RETURN;
    END IF;
    -- The row stays locked until the transaction ends, so that bookings of one coupon are counted one after the other.
    UPDATE booking.coupon SET redeemed = redeemed + 1 WHERE id = taken RETURNING max_per_guest INTO most;
    INSERT INTO booking.redemption (booking_id, coupon_id) VALUES (of_booking, taken)
        ON CONFLICT ON CONSTRAINT redemption_pkey DO UPDATE SET is_live = true;
    IF (SELECT count(*) FROM booking.redemption JOIN booking.booking ON booking.id = redemption.booking_id
        WHERE redemption.coupon_id = taken AND redemption.is_live AND booking.guest_subject = guest) > most THEN
        RAISE EXCEPTION 'coupon % is used up by this guest', taken USING ERRCODE = 'check_violation', CONSTRAINT = 'coupon_per_guest';
    END IF;
END $$;
CREATE FUNCTION booking.count_redemption() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    is_over  boolean := NEW.state IN ('expired', 'declined', 'cancelled');
    was_over boolean := false;
    given_back uuid;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        was_over := OLD.state IN ('expired', 'declined', 'cancelled');
    END IF;
    IF (TG_OP = 'INSERT' OR was_over) AND NOT is_over THEN
        PERFORM booking.take_coupon(NEW.id, NEW.quote_id, NEW.guest_subject);
    ELSIF is_over AND NOT was_over THEN
        UPDATE booking.redemption SET is_live = false WHERE booking_id = NEW.id AND is_live RETURNING coupon_id INTO given_back;
        UPDATE booking.coupon SET redeemed = redeemed - 1 WHERE id = given_back;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER booking_takes_coupon AFTER INSERT ON booking.booking FOR EACH ROW EXECUTE FUNCTION booking.count_redemption();
CREATE TRIGGER booking_gives_coupon_back AFTER UPDATE OF state ON booking.booking FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION booking.count_redemption();

CREATE TABLE booking.rate_change (
    id         uuid        CONSTRAINT rate_change_pkey PRIMARY KEY,
    listing_id uuid        NOT NULL CONSTRAINT rate_change_rate_exists REFERENCES booking.rate ON DELETE CASCADE,
    what       text        NOT NULL,
    before     text        NOT NULL,
    made_at    timestamptz NOT NULL,
    undone_at  timestamptz
);
COMMENT ON TABLE booking.rate_change IS 'The plan as it was before each change of it, so that the change can be undone. Who did it is in the audit.';
CREATE INDEX rate_change_listing ON booking.rate_change (listing_id, id DESC);

-- What a plan with levels says of a stay, for a search to leave out what cannot be had (docs/decisions/0011). The engine decides and prices; a test
-- holds both to the same.
CREATE FUNCTION booking.takes(listing uuid, check_in date, check_out date, at timestamptz) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT coalesce(bool_and(NOT closed) FILTER (WHERE day < check_out)
                    AND bool_and(NOT closed_to_arrival AND check_out - check_in <= max_arrival AND (gap_fill OR check_out - check_in >= min_arrival))
                        FILTER (WHERE day = check_in)
                    AND bool_and(NOT closed_to_departure) FILTER (WHERE day = check_out)
                    AND bool_and(check_out - check_in <= max_through AND (gap_fill OR check_out - check_in >= min_through)) FILTER (WHERE day < check_out)
                    AND bool_and(notice_hours = 0
                                 OR (check_in + check_in_time::time) AT TIME ZONE time_zone >= at + make_interval(hours => notice_hours))
                    AND bool_and(same_day_until IS NULL OR check_in > (at AT TIME ZONE time_zone)::date
                                 OR (at AT TIME ZONE time_zone)::time < same_day_until::time), false)
    FROM (SELECT night::date AS day, rate.gap_fill, rate.notice_hours, rate.check_in_time, rate.same_day_until, rate.time_zone,
                 coalesce(single.min_arrival, weekly.min_arrival, season.min_arrival, rate.min_nights) AS min_arrival,
                 coalesce(single.max_arrival, weekly.max_arrival, season.max_arrival, rate.max_nights) AS max_arrival,
                 coalesce(single.min_through, weekly.min_through, season.min_through, 1) AS min_through,
                 coalesce(single.max_through, weekly.max_through, season.max_through, 730) AS max_through,
                 coalesce(single.closed_to_arrival, weekly.closed_to_arrival, season.closed_to_arrival, false) AS closed_to_arrival,
                 coalesce(single.closed_to_departure, weekly.closed_to_departure, season.closed_to_departure, false) AS closed_to_departure,
                 coalesce(single.closed, weekly.closed, season.closed, false) AS closed
          FROM booking.rate
          CROSS JOIN generate_series(check_in::timestamp, least(check_out, check_in + 730)::timestamp, interval '1 day') AS night
          LEFT JOIN booking.season ON season.listing_id = rate.listing_id AND season.during @> night::date
          LEFT JOIN booking.season_weekday AS weekly ON weekly.season_id = season.id AND weekly.weekday = extract(isodow FROM night)::int
          LEFT JOIN booking.day_override AS single ON single.listing_id = rate.listing_id AND single.day = night::date
          WHERE rate.listing_id = listing) AS days
$$;
GRANT EXECUTE ON FUNCTION booking.takes TO estate_search;

CREATE OR REPLACE VIEW booking.published_rate AS
SELECT listing_id, currency, nightly_minor, cleaning_minor, min_nights, max_nights, max_guests, window_days, tax_basis_points, time_zone, property_id, is_flat
FROM booking.rate;

CREATE OR REPLACE FUNCTION search.stays(check_in date, check_out date, for_guests int, at timestamptz) RETURNS TABLE (listing_id uuid)
LANGUAGE sql STABLE AS $$
    SELECT rate.listing_id
    FROM booking.published_rate AS rate
    JOIN calendar.published_unit AS unit ON unit.id = rate.property_id
    WHERE CASE WHEN rate.is_flat THEN check_out - check_in BETWEEN rate.min_nights AND rate.max_nights
               ELSE booking.takes(rate.listing_id, check_in, check_out, at) END
      AND (for_guests IS NULL OR rate.max_guests >= for_guests)
      -- The date in a time zone is at most a day off UTC's, so only the edges of the window need the zone.
      AND CASE WHEN check_in - (at AT TIME ZONE 'UTC')::date BETWEEN 1 AND rate.window_days - 1 THEN true
               ELSE check_in - (at AT TIME ZONE rate.time_zone)::date BETWEEN 0 AND rate.window_days END
      AND NOT EXISTS (SELECT FROM calendar.occupied
                      WHERE occupied.root_id = unit.root_id AND occupied.span && unit.span
                        -- No unit is prepared for longer than 14 days (unit_preparation_days_plausible).
                        AND occupied.during && daterange(check_in, check_out + 14)
                        AND lower(occupied.during) < check_out + unit.preparation_days
                        AND (occupied.expires_at IS NULL OR occupied.expires_at > at))
$$;

-- migrate:down
CREATE OR REPLACE FUNCTION search.stays(check_in date, check_out date, for_guests int, at timestamptz) RETURNS TABLE (listing_id uuid)
LANGUAGE sql STABLE AS $$
    SELECT rate.listing_id
    FROM booking.published_rate AS rate
    JOIN calendar.published_unit AS unit ON unit.id = rate.property_id
    WHERE check_out - check_in BETWEEN rate.min_nights AND rate.max_nights
      AND (for_guests IS NULL OR rate.max_guests >= for_guests)
      AND CASE WHEN check_in - (at AT TIME ZONE 'UTC')::date BETWEEN 1 AND rate.window_days - 1 THEN true
               ELSE check_in - (at AT TIME ZONE rate.time_zone)::date BETWEEN 0 AND rate.window_days END
      AND NOT EXISTS (SELECT FROM calendar.occupied
                      WHERE occupied.root_id = unit.root_id AND occupied.span && unit.span
                        AND occupied.during && daterange(check_in, check_out + 14)
                        AND lower(occupied.during) < check_out + unit.preparation_days
                        AND (occupied.expires_at IS NULL OR occupied.expires_at > at))
$$;
DROP VIEW booking.published_rate;
CREATE VIEW booking.published_rate AS
SELECT listing_id, currency, nightly_minor, cleaning_minor, min_nights, max_nights, max_guests, window_days, tax_basis_points, time_zone, property_id
FROM booking.rate;
GRANT SELECT ON booking.published_rate TO estate_search;
DROP FUNCTION booking.takes;
DROP TRIGGER booking_takes_coupon ON booking.booking;
DROP TRIGGER booking_gives_coupon_back ON booking.booking;
DROP FUNCTION booking.count_redemption, booking.take_coupon;
ALTER TABLE booking.quote DROP COLUMN party, DROP COLUMN coupon_id, DROP COLUMN inputs, DROP COLUMN due_at_property_minor, DROP COLUMN deposit_minor;
DROP TABLE booking.rate_change, booking.redemption, booking.coupon, booking.charged_tax, booking.discount, booking.day_override, booking.season_weekday,
           booking.season, booking.tax;
ALTER TABLE booking.rate
    DROP COLUMN included_guests, DROP COLUMN extra_guest_minor, DROP COLUMN extra_guest_from_age, DROP COLUMN max_pets, DROP COLUMN pet_minor,
    DROP COLUMN pet_per, DROP COLUMN deposit_minor, DROP COLUMN gap_fill, DROP COLUMN orphan_min, DROP COLUMN notice_hours,
    DROP COLUMN same_day_until, DROP COLUMN plan_revision, DROP COLUMN is_flat;
ALTER TABLE company.tax
    DROP COLUMN mode, DROP COLUMN amount_minor, DROP COLUMN currency, DROP COLUMN is_inclusive, DROP COLUMN on_tax, DROP COLUMN night_cap,
    DROP COLUMN from_age, DROP COLUMN valid_from, DROP COLUMN valid_until, DROP COLUMN collected_by;
