-- The schema that the migrations make, written by ./dev schema. For reading and for reviews of changes; nothing loads it.

CREATE SCHEMA booking;

CREATE SCHEMA calendar;

CREATE SCHEMA catalog;

CREATE SCHEMA channels;

CREATE SCHEMA company;

CREATE SCHEMA enquiries;

CREATE SCHEMA identity;

CREATE SCHEMA insights;

CREATE SCHEMA ledger;

CREATE SCHEMA media;

CREATE SCHEMA messaging;

CREATE SCHEMA payments;

CREATE SCHEMA platform;

CREATE SCHEMA search;

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

COMMENT ON EXTENSION unaccent IS 'text search dictionary that removes accents';

CREATE EXTENSION IF NOT EXISTS vector WITH SCHEMA public;

COMMENT ON EXTENSION vector IS 'vector data type and ivfflat and hnsw access methods';

CREATE TYPE catalog.listing_kind AS ENUM (
    'short_stay',
    'lease',
    'sale',
    'investment'
);

CREATE TYPE catalog.property_kind AS ENUM (
    'villa',
    'apartment',
    'house',
    'land',
    'business',
    'project',
    'building'
);

CREATE FUNCTION booking.count_redemption() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION booking.drop_coupon() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    kept       uuid;
    given_back uuid;
BEGIN
    SELECT coupon_id INTO kept FROM booking.quote WHERE id = NEW.quote_id;
    UPDATE booking.redemption SET is_live = false WHERE booking_id = NEW.id AND is_live AND coupon_id IS DISTINCT FROM kept RETURNING coupon_id INTO given_back;
    UPDATE booking.coupon SET redeemed = redeemed - 1 WHERE id = given_back;
    RETURN NULL;
END $$;

CREATE TABLE booking.booking (
    id uuid NOT NULL,
    code text NOT NULL,
    quote_id uuid NOT NULL,
    guest_subject text NOT NULL,
    guest_name text NOT NULL,
    guest_email text NOT NULL,
    guest_phone text,
    note text,
    state text NOT NULL,
    hold_expires_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    cancel_reason text,
    erasure_requested_at timestamp with time zone,
    erased_at timestamp with time zone,
    cancellation_policy text DEFAULT 'flexible'::text NOT NULL,
    kept_minor bigint DEFAULT 0 NOT NULL,
    courtesy_minor bigint DEFAULT 0 NOT NULL,
    deposit_asked_at timestamp with time zone,
    deposit_released_at timestamp with time zone,
    changes integer DEFAULT 0 NOT NULL,
    answer_by timestamp with time zone,
    arrived_at timestamp with time zone,
    departed_at timestamp with time zone,
    cleaned_at timestamp with time zone,
    locale text,
    CONSTRAINT booking_cancellation_policy_known CHECK ((cancellation_policy = ANY (ARRAY['flexible'::text, 'moderate'::text, 'firm'::text, 'strict'::text]))),
    CONSTRAINT booking_courtesy_not_negative CHECK ((courtesy_minor >= 0)),
    CONSTRAINT booking_erased_is_nobodys CHECK (((erased_at IS NULL) OR ((guest_name = ''::text) AND (guest_email = ''::text) AND (guest_phone IS NULL) AND (note IS NULL) AND (cancel_reason IS NULL) AND (guest_subject ~~ 'erased\_%'::text)))),
    CONSTRAINT booking_kept_not_negative CHECK ((kept_minor >= 0)),
    CONSTRAINT booking_locale_known CHECK ((locale = ANY (ARRAY['en'::text, 'fr'::text, 'es'::text]))),
    CONSTRAINT booking_state_known CHECK ((state = ANY (ARRAY['held'::text, 'pending'::text, 'confirmed'::text, 'checked_in'::text, 'completed'::text, 'cancelled'::text, 'expired'::text, 'declined'::text, 'no_show'::text])))
);

COMMENT ON COLUMN booking.booking.erasure_requested_at IS 'The guest has been erased; his contact details stay until he has left.';

COMMENT ON COLUMN booking.booking.kept_minor IS 'What the company keeps of a stay that was cancelled or missed.';

COMMENT ON COLUMN booking.booking.courtesy_minor IS 'What was given back or let off although it was owed.';

COMMENT ON COLUMN booking.booking.changes IS 'How often its dates or guests were changed after it was made.';

COMMENT ON COLUMN booking.booking.answer_by IS 'Of a request that waits for an answer: until when. Nothing is paid before that.';

COMMENT ON COLUMN booking.booking.arrived_at IS 'When the desk has let the guest in; departed_at: when he has left, as the desk says; cleaned_at: when the house was ready again.';

CREATE TABLE booking.quote (
    id uuid NOT NULL,
    listing_id uuid NOT NULL,
    listing_slug text NOT NULL,
    property_id uuid NOT NULL,
    stay daterange NOT NULL,
    guests integer NOT NULL,
    lines jsonb NOT NULL,
    total_minor bigint NOT NULL,
    currency character(3) NOT NULL,
    rules_version text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    party jsonb,
    coupon_id uuid,
    inputs text,
    due_at_property_minor bigint DEFAULT 0 NOT NULL,
    deposit_minor bigint DEFAULT 0 NOT NULL
);

COMMENT ON TABLE booking.quote IS 'A price as it was given. Immutable: honoured to the cent until it expires.';

COMMENT ON COLUMN booking.quote.party IS 'Who comes: {"adults", "children_ages", "pets"}.';

COMMENT ON COLUMN booking.quote.inputs IS 'All that the price was made of; by the rules of rules_version it gives the same lines byte for byte. NULL before 2026-12.';

CREATE TABLE booking.rate (
    listing_id uuid NOT NULL,
    property_id uuid NOT NULL,
    currency character(3) NOT NULL,
    nightly_minor bigint NOT NULL,
    cleaning_minor bigint DEFAULT 0 NOT NULL,
    min_nights integer DEFAULT 1 NOT NULL,
    max_nights integer DEFAULT 365 NOT NULL,
    max_guests integer NOT NULL,
    window_days integer DEFAULT 540 NOT NULL,
    tax_name jsonb NOT NULL,
    tax_basis_points integer NOT NULL,
    check_in_time text DEFAULT '16:00'::text NOT NULL,
    check_out_time text DEFAULT '10:00'::text NOT NULL,
    time_zone text NOT NULL,
    tax_id uuid,
    included_guests integer,
    extra_guest_minor bigint DEFAULT 0 NOT NULL,
    extra_guest_from_age integer DEFAULT 0 NOT NULL,
    max_pets integer DEFAULT 0 NOT NULL,
    pet_minor bigint DEFAULT 0 NOT NULL,
    pet_per text DEFAULT 'stay'::text NOT NULL,
    deposit_minor bigint DEFAULT 0 NOT NULL,
    gap_fill boolean DEFAULT false NOT NULL,
    orphan_min integer DEFAULT 0 NOT NULL,
    notice_hours integer DEFAULT 0 NOT NULL,
    same_day_until text,
    plan_revision integer DEFAULT 0 NOT NULL,
    is_flat boolean DEFAULT true NOT NULL,
    cancellation_policy text DEFAULT 'flexible'::text NOT NULL,
    CONSTRAINT rate_cancellation_policy_known CHECK ((cancellation_policy = ANY (ARRAY['flexible'::text, 'moderate'::text, 'firm'::text, 'strict'::text]))),
    CONSTRAINT rate_cleaning_not_negative CHECK ((cleaning_minor >= 0)),
    CONSTRAINT rate_deposit_not_negative CHECK ((deposit_minor >= 0)),
    CONSTRAINT rate_extra_guest_age_plausible CHECK (((extra_guest_from_age >= 0) AND (extra_guest_from_age <= 18))),
    CONSTRAINT rate_extra_guest_not_negative CHECK ((extra_guest_minor >= 0)),
    CONSTRAINT rate_guests_positive CHECK ((max_guests > 0)),
    CONSTRAINT rate_included_guests_plausible CHECK (((included_guests >= 1) AND (included_guests <= 100))),
    CONSTRAINT rate_max_pets_plausible CHECK (((max_pets >= 0) AND (max_pets <= 20))),
    CONSTRAINT rate_nightly_positive CHECK ((nightly_minor > 0)),
    CONSTRAINT rate_nights_ordered CHECK (((1 <= min_nights) AND (min_nights <= max_nights))),
    CONSTRAINT rate_notice_plausible CHECK (((notice_hours >= 0) AND (notice_hours <= 2160))),
    CONSTRAINT rate_orphan_min_plausible CHECK (((orphan_min >= 0) AND (orphan_min <= 30))),
    CONSTRAINT rate_pet_not_negative CHECK ((pet_minor >= 0)),
    CONSTRAINT rate_pet_per_known CHECK ((pet_per = ANY (ARRAY['stay'::text, 'night'::text]))),
    CONSTRAINT rate_same_day_until_is_a_time CHECK ((same_day_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
    CONSTRAINT rate_tax_name_in_three_languages CHECK ((tax_name ?& ARRAY['en'::text, 'fr'::text, 'es'::text])),
    CONSTRAINT rate_tax_plausible CHECK (((tax_basis_points >= 0) AND (tax_basis_points <= 10000))),
    CONSTRAINT rate_window_positive CHECK ((window_days > 0))
);

COMMENT ON COLUMN booking.rate.tax_id IS 'tax_name and tax_basis_points are a copy of it, kept in step by booking. NULL only in rows that the release before this one has written.';

COMMENT ON COLUMN booking.rate.included_guests IS 'Further ones pay extra_guest_minor a night. NULL: nobody does. Who is younger than extra_guest_from_age is not counted.';

COMMENT ON COLUMN booking.rate.pet_per IS 'What pet_minor is for: each pet a stay, or a night.';

COMMENT ON COLUMN booking.rate.deposit_minor IS 'Security deposit: taken near the arrival and given back; no part of the price.';

COMMENT ON COLUMN booking.rate.gap_fill IS 'A free run shorter than the shortest stay may be booked as a whole.';

COMMENT ON COLUMN booking.rate.orphan_min IS 'A stay must not leave fewer free nights than this beside it. 0: it may.';

COMMENT ON COLUMN booking.rate.same_day_until IS 'Local time until which one may arrive on the day of booking. NULL: always.';

COMMENT ON COLUMN booking.rate.plan_revision IS 'Counts the changes of seasons, days, discounts, taxes and rules.';

COMMENT ON COLUMN booking.rate.is_flat IS 'Nothing but the columns that a release before this one knew changes a price or a limit: one nightly price, cleaning, one percentage.';

CREATE VIEW booking.booking_row AS
 SELECT booking.id,
    booking.code,
    booking.state,
    quote.listing_id,
    quote.listing_slug,
    quote.property_id,
    quote.stay,
    quote.guests,
    quote.lines,
    quote.total_minor,
    quote.currency,
    booking.guest_subject,
    booking.guest_name,
    booking.guest_email,
    booking.hold_expires_at,
    booking.created_at,
    booking.confirmed_at,
    booking.cancelled_at,
    booking.kept_minor,
    booking.courtesy_minor,
    booking.cancellation_policy,
    booking.changes,
    quote.due_at_property_minor,
    quote.party,
    quote.inputs,
    booking.answer_by,
    COALESCE(rate.check_in_time, '16:00'::text) AS check_in_time,
    COALESCE(rate.time_zone, 'UTC'::text) AS time_zone
   FROM ((booking.booking
     JOIN booking.quote ON ((quote.id = booking.quote_id)))
     LEFT JOIN booking.rate ON ((rate.listing_id = quote.listing_id)));

CREATE FUNCTION booking.read_booking(wanted uuid) RETURNS SETOF booking.booking_row
    LANGUAGE plpgsql ROWS 1
    AS $$
BEGIN
    RETURN QUERY SELECT booking_row.* FROM booking.booking_row WHERE booking_row.id = wanted;
END $$;

CREATE FUNCTION booking.take_coupon(of_booking uuid, of_quote uuid, guest text) RETURNS void
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION booking.takes(listing uuid, check_in date, check_out date, at timestamp with time zone) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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

CREATE FUNCTION catalog.offer_changed_listings() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM catalog.write_offers(array_agg(after.id))
    FROM after JOIN before ON before.id = after.id
    WHERE 'published' IN (before.publication_state, after.publication_state)
      AND (after.publication_state, after.property_id, after.kind, after.title, after.remarks, after.price_minor, after.currency, after.by_rank, after.by_newest)
          IS DISTINCT FROM
          (before.publication_state, before.property_id, before.kind, before.title, before.remarks, before.price_minor, before.currency, before.by_rank, before.by_newest)
    HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION catalog.offer_changed_places() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM catalog.write_offers(array_agg(listing.id))
    FROM after JOIN before ON before.id = after.id
    JOIN catalog.property ON property.place_id = after.id
    JOIN catalog.listing ON listing.property_id = property.id
    WHERE listing.publication_state = 'published' AND after.name IS DISTINCT FROM before.name
    HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION catalog.offer_changed_properties() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM catalog.write_offers(array_agg(listing.id))
    FROM after JOIN before ON before.id = after.id JOIN catalog.listing ON listing.property_id = after.id
    WHERE listing.publication_state = 'published'
      AND (after.place_id, after.kind, after.latitude, after.longitude, after.bedrooms_total, after.max_guests, after.amenities)
          IS DISTINCT FROM
          (before.place_id, before.kind, before.latitude, before.longitude, before.bedrooms_total, before.max_guests, before.amenities)
    HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION catalog.offer_changed_rates() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE catalog.offer SET price_micro = least(offer.price_minor, 1000000000000) * after.value_micro
    FROM after
    WHERE offer.currency = after.currency
      AND offer.price_micro IS DISTINCT FROM least(offer.price_minor, 1000000000000) * after.value_micro;
    RETURN NULL;
END $$;

CREATE FUNCTION catalog.offer_new_listings() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM catalog.write_offers(array_agg(id)) FROM after WHERE publication_state = 'published' HAVING count(*) > 0;
    RETURN NULL;
END $$;

CREATE FUNCTION catalog.words(locale text, title jsonb, place_name jsonb, remarks jsonb) RETURNS tsvector
    LANGUAGE sql IMMUTABLE
    AS $$
    SELECT to_tsvector('catalog.plain', translate(concat_ws(' . ', title ->> locale, place_name ->> locale, remarks ->> locale), '-/.@_&', '      '))
$$;

CREATE FUNCTION catalog.write_offers(changed uuid[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM FROM catalog.listing JOIN catalog.property ON property.id = listing.property_id JOIN catalog.place ON place.id = property.place_id
        WHERE listing.id = ANY (changed) ORDER BY place.id, property.id, listing.id FOR SHARE;
    PERFORM FROM catalog.exchange_rate WHERE currency IN (SELECT listing.currency FROM catalog.listing WHERE id = ANY (changed)) FOR SHARE;
    DELETE FROM catalog.offer USING catalog.listing
        WHERE offer.listing_id = ANY (changed) AND listing.id = offer.listing_id AND listing.publication_state <> 'published';
    INSERT INTO catalog.amenity_set (codes)
        SELECT DISTINCT amenities FROM catalog.listing JOIN catalog.property ON property.id = listing.property_id
        WHERE listing.id = ANY (changed) AND listing.publication_state = 'published'
          AND NOT EXISTS (SELECT FROM catalog.amenity_set WHERE codes = amenities)
        ON CONFLICT DO NOTHING;
    INSERT INTO catalog.offer (listing_id, property_id, latitude, longitude, price_minor, by_rank, by_newest, price_micro, kind, property_kind,
                               place_number, amenity_set_id, bedrooms, guests, currency)
        SELECT listing.id, property.id, property.latitude, property.longitude, listing.price_minor, listing.by_rank, listing.by_newest,
               least(listing.price_minor, 1000000000000) * exchange_rate.value_micro, listing.kind::catalog.listing_kind,
               property.kind::catalog.property_kind, place.place_number, amenity_set.id, property.bedrooms_total, property.max_guests, listing.currency
        FROM catalog.listing
        JOIN catalog.property ON property.id = listing.property_id
        JOIN catalog.place ON place.id = property.place_id
        JOIN catalog.amenity_set ON amenity_set.codes = property.amenities
        LEFT JOIN catalog.exchange_rate ON exchange_rate.currency = listing.currency
        WHERE listing.id = ANY (changed) AND listing.publication_state = 'published'
        ON CONFLICT (listing_id) DO UPDATE
        SET property_id = excluded.property_id, latitude = excluded.latitude, longitude = excluded.longitude, price_minor = excluded.price_minor,
            by_rank = excluded.by_rank, by_newest = excluded.by_newest, price_micro = excluded.price_micro, kind = excluded.kind,
            property_kind = excluded.property_kind, place_number = excluded.place_number, amenity_set_id = excluded.amenity_set_id,
            bedrooms = excluded.bedrooms, guests = excluded.guests, currency = excluded.currency;
    INSERT INTO catalog.offer_words (listing_id, locale, words)
        SELECT listing.id, locale, catalog.words(locale, title, place.name, remarks)
        FROM catalog.listing
        JOIN catalog.property ON property.id = listing.property_id
        JOIN catalog.place ON place.id = property.place_id
        CROSS JOIN unnest(ARRAY['en', 'fr', 'es']) AS locale
        WHERE listing.id = ANY (changed) AND listing.publication_state = 'published'
        ON CONFLICT (listing_id, locale) DO UPDATE SET words = excluded.words;
END $$;

CREATE FUNCTION company.is_week(hours jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $_$
    SELECT coalesce(bool_and(day IN ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')
                             AND coalesce(open ->> 'open' ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND open ->> 'close' ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
                                          AND (open ->> 'open') COLLATE "C" < (open ->> 'close') COLLATE "C", false)), false)
    FROM jsonb_each(hours) AS days (day, open)
$_$;

CREATE FUNCTION enquiries.erase_author(subject text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM set_config('enquiries.erasing', 'yes', true);
    UPDATE enquiries.entry SET author_name = '' WHERE author_subject = subject AND author_name <> '';
    PERFORM set_config('enquiries.erasing', '', true);
END $$;

COMMENT ON FUNCTION enquiries.erase_author(subject text) IS 'Empties the name of a colleague who has been erased; his subject names nobody any more.';

CREATE FUNCTION enquiries.erase_words(of_enquiries uuid[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM set_config('enquiries.erasing', 'yes', true);
    UPDATE enquiries.entry SET body = '' WHERE enquiry_id = ANY (of_enquiries) AND body <> '';
    PERFORM set_config('enquiries.erasing', '', true);
END $$;

COMMENT ON FUNCTION enquiries.erase_words(of_enquiries uuid[]) IS 'Empties what was written to and about whoever asked; who did what, and when, stays.';

CREATE FUNCTION enquiries.keep_entry() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF current_setting('enquiries.erasing', true) = 'yes'
       AND (NEW.body = OLD.body OR NEW.body = '')
       AND (NEW.author_name = OLD.author_name OR NEW.author_name = '')
       AND (to_jsonb(NEW) - 'body' - 'author_name') = (to_jsonb(OLD) - 'body' - 'author_name') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'entry is append-only' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'entry_append_only';
END $$;

CREATE FUNCTION ledger.check_journal() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION ledger.refuse_closed_accounts() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    closed text;
BEGIN
    SELECT account.code INTO closed FROM added JOIN ledger.account ON account.code = added.account WHERE NOT account.is_open LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'account % is closed', closed USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_account_open';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION messaging.erase_author(subject text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM set_config('messaging.erasing', 'yes', true);
    UPDATE messaging.message SET author_name = '', author_subject = NULL WHERE author_subject = subject;
    PERFORM set_config('messaging.erasing', '', true);
END $$;

COMMENT ON FUNCTION messaging.erase_author(subject text) IS 'Empties the name of somebody who has been erased.';

CREATE FUNCTION messaging.erase_conversations(of_bookings uuid[]) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    touched bigint;
BEGIN
    PERFORM set_config('messaging.erasing', 'yes', true);
    UPDATE messaging.message
    SET body = '', author_name = CASE side WHEN 'guest' THEN '' ELSE author_name END,
        author_subject = CASE side WHEN 'guest' THEN NULL ELSE author_subject END
    WHERE booking_id = ANY (of_bookings) AND side <> 'system' AND (body <> '' OR (side = 'guest' AND author_name <> ''));
    GET DIAGNOSTICS touched = ROW_COUNT;
    PERFORM set_config('messaging.erasing', '', true);
    RETURN touched;
END $$;

COMMENT ON FUNCTION messaging.erase_conversations(of_bookings uuid[]) IS 'Empties what was written by and to a guest; that something was written, and when, stays.';

CREATE FUNCTION messaging.keep_message() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND current_setting('messaging.erasing', true) = 'yes'
       AND NEW.body IN (OLD.body, '') AND NEW.author_name IN (OLD.author_name, '')
       AND (NEW.author_subject IS NULL OR NEW.author_subject = OLD.author_subject)
       AND (to_jsonb(NEW) - 'body' - 'author_name' - 'author_subject') = (to_jsonb(OLD) - 'body' - 'author_name' - 'author_subject') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'message is append-only' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'message_append_only';
END $$;

CREATE FUNCTION platform.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only';
END $$;

CREATE FUNCTION search.offers(of_locale text, of_words text, of_kind catalog.listing_kind, of_place text, property_kinds catalog.property_kind[], for_guests integer, bedrooms_min integer, price_min bigint, price_max bigint, with_amenities text[], west double precision, south double precision, east double precision, north double precision, facets boolean, with_pets integer DEFAULT NULL::integer) RETURNS TABLE(listing_id uuid, property_id uuid, latitude double precision, longitude double precision, kind catalog.listing_kind, property_kind catalog.property_kind, place_number integer, amenity_set_id integer, bedrooms smallint, price_minor bigint, currency character, by_rank bigint, by_newest bigint, by_price bigint, by_price_desc bigint, missed integer)
    LANGUAGE sql STABLE
    AS $$
    SELECT offer.listing_id, offer.property_id, offer.latitude, offer.longitude, offer.kind, offer.property_kind, offer.place_number,
           offer.amenity_set_id, offer.bedrooms, offer.price_minor, offer.currency, offer.by_rank, offer.by_newest, offer.by_price, offer.by_price_desc,
           CASE WHEN fits.kind THEN 0 ELSE 1 END + CASE WHEN fits.place THEN 0 ELSE 2 END + CASE WHEN fits.property_kind THEN 0 ELSE 4 END
           + CASE WHEN fits.bedrooms THEN 0 ELSE 8 END + CASE WHEN fits.amenities THEN 0 ELSE 16 END + CASE WHEN fits.price THEN 0 ELSE 32 END
    FROM catalog.published_offer AS offer
    CROSS JOIN LATERAL (
        SELECT of_kind IS NULL OR offer.kind = of_kind AS kind,
               of_place IS NULL OR offer.place_number = (SELECT place.place_number FROM catalog.published_place AS place WHERE place.slug = of_place) AS place,
               property_kinds IS NULL OR offer.property_kind = ANY (property_kinds) AS property_kind,
               bedrooms_min IS NULL OR offer.bedrooms >= bedrooms_min AS bedrooms,
               with_amenities IS NULL OR offer.amenity_set_id IN (SELECT id FROM catalog.published_amenity_set WHERE codes @> with_amenities) AS amenities,
               (price_min IS NULL OR offer.by_price >= price_min) AND (price_max IS NULL OR offer.by_price <= price_max) AS price) AS fits
    WHERE (facets OR fits.kind) AND (facets OR fits.place) AND (facets OR fits.property_kind) AND (facets OR fits.bedrooms)
      AND (facets OR fits.amenities) AND (facets OR fits.price)
      AND (of_words IS NULL
           OR offer.listing_id IN (SELECT listing_id FROM catalog.published_words
                                   WHERE locale = of_locale AND words @@ to_tsquery('catalog.plain', of_words)))
      AND (for_guests IS NULL OR offer.guests >= for_guests)
      AND (with_pets IS NULL OR offer.listing_id IN (SELECT rate.listing_id FROM booking.published_rate AS rate WHERE rate.max_pets >= with_pets))
      AND (south IS NULL OR offer.latitude BETWEEN south AND north)
      AND (west IS NULL OR (west <= east AND offer.longitude BETWEEN west AND east)
           OR (west > east AND (offer.longitude >= west OR offer.longitude <= east)))
$$;

CREATE FUNCTION search.stays(check_in date, check_out date, for_guests integer, at timestamp with time zone) RETURNS TABLE(listing_id uuid)
    LANGUAGE sql STABLE
    AS $$
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

CREATE TEXT SEARCH CONFIGURATION catalog.plain (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR asciiword WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR word WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR numword WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR hword_numpart WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR hword_part WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR hword_asciipart WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR numhword WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR asciihword WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR hword WITH public.unaccent, simple;

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION catalog.plain
    ADD MAPPING FOR uint WITH simple;

CREATE TABLE booking.change (
    booking_id uuid NOT NULL,
    number integer NOT NULL,
    quote_before uuid NOT NULL,
    quote_after uuid NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE booking.change IS 'What a stay was before it was changed: quotes are never edited, and stay.';

CREATE TABLE booking.charged_tax (
    listing_id uuid NOT NULL,
    tax_id uuid NOT NULL
);

COMMENT ON TABLE booking.charged_tax IS 'Taxes beside rate.tax_id.';

CREATE TABLE booking.coupon (
    id uuid NOT NULL,
    code text NOT NULL,
    listing_id uuid,
    basis_points integer,
    amount_minor bigint,
    currency character(3),
    bookable_from date,
    bookable_until date,
    stay_from date,
    stay_until date,
    min_nights integer DEFAULT 1 NOT NULL,
    max_redemptions integer,
    max_per_guest integer,
    redeemed integer DEFAULT 0 NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT coupon_amount_plausible CHECK (((amount_minor >= 1) AND (amount_minor <= 100000000))),
    CONSTRAINT coupon_bookable_ordered CHECK ((bookable_from < bookable_until)),
    CONSTRAINT coupon_code_written CHECK ((code ~ '^[A-Z0-9][A-Z0-9-]{1,38}[A-Z0-9]$'::text)),
    CONSTRAINT coupon_currency_code CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT coupon_is_a_share_or_an_amount CHECK ((((basis_points IS NULL) <> (amount_minor IS NULL)) AND ((amount_minor IS NULL) = (currency IS NULL)))),
    CONSTRAINT coupon_max_per_guest_positive CHECK ((max_per_guest > 0)),
    CONSTRAINT coupon_max_redemptions_positive CHECK ((max_redemptions > 0)),
    CONSTRAINT coupon_min_nights_plausible CHECK (((min_nights >= 1) AND (min_nights <= 730))),
    CONSTRAINT coupon_not_exhausted CHECK ((redeemed <= max_redemptions)),
    CONSTRAINT coupon_plausible CHECK (((basis_points >= 1) AND (basis_points <= 9000))),
    CONSTRAINT coupon_redeemed_not_negative CHECK ((redeemed >= 0)),
    CONSTRAINT coupon_stay_ordered CHECK ((stay_from < stay_until))
);

COMMENT ON COLUMN booking.coupon.listing_id IS 'NULL: for every stay.';

COMMENT ON COLUMN booking.coupon.bookable_until IS 'The first day on which it cannot be used any more; stay_until: on which no stay with it may begin.';

CREATE VIEW booking.coupon_row AS
 SELECT id,
    code,
    listing_id,
    basis_points,
    amount_minor,
    currency,
    bookable_from,
    bookable_until,
    stay_from,
    stay_until,
    min_nights,
    max_redemptions,
    max_per_guest,
    redeemed,
    is_active
   FROM booking.coupon;

CREATE TABLE booking.damage (
    id uuid NOT NULL,
    booking_id uuid NOT NULL,
    amount_minor bigint NOT NULL,
    reason text NOT NULL,
    claimed_by text NOT NULL,
    claimed_at timestamp with time zone NOT NULL,
    CONSTRAINT damage_amount_positive CHECK ((amount_minor > 0)),
    CONSTRAINT damage_has_reason CHECK ((reason <> ''::text))
);

CREATE TABLE booking.day_override (
    listing_id uuid NOT NULL,
    day date NOT NULL,
    nightly_minor bigint,
    min_arrival integer,
    max_arrival integer,
    min_through integer,
    max_through integer,
    closed_to_arrival boolean,
    closed_to_departure boolean,
    closed boolean,
    CONSTRAINT day_override_nightly_positive CHECK ((nightly_minor > 0)),
    CONSTRAINT day_override_nights_ordered CHECK (((1 <= min_arrival) AND (min_arrival <= max_arrival) AND (1 <= min_through) AND (min_through <= max_through)))
);

COMMENT ON TABLE booking.day_override IS 'What is said of one day before anything else is looked at.';

CREATE TABLE booking.desk_receipt (
    booking_id uuid NOT NULL,
    amount_minor bigint NOT NULL,
    means text NOT NULL,
    taken_by text NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    CONSTRAINT desk_receipt_amount_positive CHECK ((amount_minor > 0)),
    CONSTRAINT desk_receipt_means_known CHECK ((means = ANY (ARRAY['cash'::text, 'card_terminal'::text])))
);

CREATE TABLE booking.discount (
    listing_id uuid NOT NULL,
    kind text NOT NULL,
    threshold integer NOT NULL,
    basis_points integer NOT NULL,
    CONSTRAINT discount_kind_known CHECK ((kind = ANY (ARRAY['length_of_stay'::text, 'early_bird'::text, 'last_minute'::text]))),
    CONSTRAINT discount_plausible CHECK (((basis_points >= 1) AND (basis_points <= 9000))),
    CONSTRAINT discount_threshold_plausible CHECK (((threshold >= 0) AND (threshold <= 1100)))
);

COMMENT ON COLUMN booking.discount.threshold IS 'Nights at least; days ahead at least (early_bird) or at most (last_minute).';

CREATE VIEW booking.ending AS
 SELECT booking.id,
    booking.guest_subject,
    booking.state,
    booking.created_at,
    booking.erasure_requested_at,
    booking.erased_at,
        CASE booking.state
            WHEN 'cancelled'::text THEN COALESCE(booking.cancelled_at, booking.created_at)
            WHEN 'declined'::text THEN COALESCE(booking.cancelled_at, booking.created_at)
            WHEN 'expired'::text THEN booking.hold_expires_at
            WHEN 'held'::text THEN booking.hold_expires_at
            WHEN 'pending'::text THEN booking.hold_expires_at
            ELSE (((upper(quote.stay) + 1))::timestamp without time zone AT TIME ZONE COALESCE(rate.time_zone, 'UTC'::text))
        END AS over_at
   FROM ((booking.booking
     JOIN booking.quote ON ((quote.id = booking.quote_id)))
     LEFT JOIN booking.rate ON ((rate.listing_id = quote.listing_id)));

CREATE TABLE ledger.journal (
    id bigint NOT NULL,
    date date NOT NULL,
    currency character(3) NOT NULL,
    entry_count integer NOT NULL,
    source_module text NOT NULL,
    source_kind text NOT NULL,
    source_id uuid NOT NULL,
    event text NOT NULL,
    reverses bigint,
    reason text,
    created_by text NOT NULL,
    posted_at timestamp with time zone NOT NULL,
    CONSTRAINT journal_at_least_two_entries CHECK ((entry_count >= 2)),
    CONSTRAINT journal_by_hand_has_reason CHECK (((source_module <> 'ledger'::text) OR (COALESCE(reason, ''::text) <> ''::text))),
    CONSTRAINT journal_currency_code CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT journal_reverses_an_earlier CHECK ((reverses < id))
);

COMMENT ON TABLE ledger.journal IS 'One posting. Never changed: what was wrong is reversed by another.';

COMMENT ON COLUMN ledger.journal.date IS 'The day it counts for, local to what it is about.';

COMMENT ON COLUMN ledger.journal.entry_count IS 'How many entries it has; entries number themselves up to it, so that none can be added later.';

COMMENT ON COLUMN ledger.journal.event IS 'What happened to the source. The same event of the same source is posted once.';

CREATE VIEW ledger.posting AS
 SELECT original.source_module,
    original.source_kind,
    original.source_id,
    original.event,
    (reversal.id IS NOT NULL) AS is_reversed
   FROM (ledger.journal original
     LEFT JOIN ledger.journal reversal ON ((reversal.reverses = original.id)))
  WHERE (original.reverses IS NULL);

CREATE VIEW booking.posted AS
 SELECT source_id AS booking_id,
    source_kind AS kind,
    event,
    is_reversed
   FROM ledger.posting
  WHERE (source_module = 'booking'::text);

COMMENT ON VIEW booking.posted IS 'What booking has posted, by the booking that it was posted for.';

CREATE VIEW booking.published_rate AS
 SELECT listing_id,
    currency,
    nightly_minor,
    cleaning_minor,
    min_nights,
    max_nights,
    max_guests,
    window_days,
    tax_basis_points,
    time_zone,
    property_id,
    is_flat,
    max_pets
   FROM booking.rate;

CREATE VIEW booking.published_stay AS
 SELECT booking.id,
    booking.code,
    booking.state,
    booking.locale,
    quote.listing_id,
    quote.listing_slug,
    quote.property_id,
    lower(quote.stay) AS check_in,
    upper(quote.stay) AS check_out,
    quote.guests,
    quote.lines,
    quote.total_minor,
    quote.currency,
    booking.guest_subject,
    booking.guest_name,
    booking.guest_email,
    booking.created_at,
    booking.confirmed_at,
    booking.cancelled_at,
    booking.erased_at,
    COALESCE(rate.check_in_time, '16:00'::text) AS check_in_time,
    COALESCE(rate.check_out_time, '10:00'::text) AS check_out_time,
    COALESCE(rate.time_zone, 'UTC'::text) AS time_zone
   FROM ((booking.booking
     JOIN booking.quote ON ((quote.id = booking.quote_id)))
     LEFT JOIN booking.rate ON ((rate.listing_id = quote.listing_id)));

CREATE TABLE booking.rate_change (
    id uuid NOT NULL,
    listing_id uuid NOT NULL,
    what text NOT NULL,
    before text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone
);

COMMENT ON TABLE booking.rate_change IS 'The plan as it was before each change of it, so that the change can be undone. Who did it is in the audit.';

CREATE TABLE booking.redemption (
    booking_id uuid NOT NULL,
    coupon_id uuid NOT NULL,
    is_live boolean DEFAULT true NOT NULL
);

COMMENT ON TABLE booking.redemption IS 'Written by a trigger of booking.booking only. Given back (is_live) when the booking expires, is declined or cancelled.';

CREATE TABLE booking.season (
    id uuid NOT NULL,
    listing_id uuid NOT NULL,
    name text NOT NULL,
    during daterange NOT NULL,
    nightly_minor bigint,
    min_arrival integer,
    max_arrival integer,
    min_through integer,
    max_through integer,
    closed_to_arrival boolean,
    closed_to_departure boolean,
    closed boolean,
    CONSTRAINT season_has_days CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during)))),
    CONSTRAINT season_name_not_empty CHECK ((name <> ''::text)),
    CONSTRAINT season_nightly_positive CHECK ((nightly_minor > 0)),
    CONSTRAINT season_nights_ordered CHECK (((1 <= min_arrival) AND (min_arrival <= max_arrival) AND (1 <= min_through) AND (min_through <= max_through)))
);

COMMENT ON COLUMN booking.season.min_arrival IS 'Shortest stay of who arrives on such a day; min_through: of who stays over such a night. max_… likewise. NULL leaves it to the rate.';

CREATE TABLE booking.season_weekday (
    season_id uuid NOT NULL,
    weekday integer NOT NULL,
    nightly_minor bigint,
    min_arrival integer,
    max_arrival integer,
    min_through integer,
    max_through integer,
    closed_to_arrival boolean,
    closed_to_departure boolean,
    closed boolean,
    CONSTRAINT season_weekday_iso CHECK (((weekday >= 1) AND (weekday <= 7))),
    CONSTRAINT season_weekday_nightly_positive CHECK ((nightly_minor > 0)),
    CONSTRAINT season_weekday_nights_ordered CHECK (((1 <= min_arrival) AND (min_arrival <= max_arrival) AND (1 <= min_through) AND (min_through <= max_through)))
);

COMMENT ON COLUMN booking.season_weekday.weekday IS 'ISO 8601: 1 is Monday. A night belongs to the day on which it begins.';

CREATE TABLE booking.tax (
    id uuid NOT NULL,
    name jsonb NOT NULL,
    mode text NOT NULL,
    basis_points integer NOT NULL,
    amount_minor bigint,
    currency character(3),
    is_inclusive boolean NOT NULL,
    on_tax boolean NOT NULL,
    night_cap integer,
    from_age integer,
    valid_from date,
    valid_until date,
    collected_by text NOT NULL,
    CONSTRAINT tax_name_in_three_languages CHECK ((name ?& ARRAY['en'::text, 'fr'::text, 'es'::text]))
);

CREATE TABLE calendar.occupancy (
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    root_id uuid NOT NULL,
    span int4range NOT NULL,
    during daterange NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    expires_at timestamp with time zone,
    source_id uuid NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    created_by text DEFAULT ''::text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    is_replaceable boolean DEFAULT false NOT NULL,
    CONSTRAINT occupancy_days_bounded CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during)))),
    CONSTRAINT occupancy_kind_known CHECK ((kind = ANY (ARRAY['stay'::text, 'lease'::text, 'owner_block'::text, 'works'::text, 'preparation'::text, 'channel'::text, 'sale'::text]))),
    CONSTRAINT occupancy_only_channels_are_replaceable CHECK (((NOT is_replaceable) OR (kind = 'channel'::text))),
    CONSTRAINT occupancy_only_holds_expire CHECK (((state = ANY (ARRAY['held'::text, 'expired'::text])) = (expires_at IS NOT NULL))),
    CONSTRAINT occupancy_state_known CHECK ((state = ANY (ARRAY['held'::text, 'firm'::text, 'released'::text, 'expired'::text])))
);

COMMENT ON COLUMN calendar.occupancy.source_id IS 'The booking, lease, block … that this serves; a stay and its preparation days share it.';

COMMENT ON COLUMN calendar.occupancy.is_replaceable IS 'Not a booking: days that a channel does not sell. A booking of a channel takes their place.';

CREATE VIEW calendar.occupied AS
 SELECT root_id,
    span,
    during,
    expires_at
   FROM calendar.occupancy
  WHERE (state = ANY (ARRAY['held'::text, 'firm'::text]));

CREATE VIEW calendar.published_closure AS
 SELECT unit_id AS property_id,
    lower(during) AS from_day,
    upper(during) AS to_day,
    kind
   FROM calendar.occupancy
  WHERE ((state = 'firm'::text) AND (kind <> ALL (ARRAY['stay'::text, 'preparation'::text])));

CREATE TABLE calendar.unit (
    id uuid NOT NULL,
    root_id uuid NOT NULL,
    span int4range NOT NULL,
    time_zone text NOT NULL,
    preparation_days integer DEFAULT 0 NOT NULL,
    next_place integer DEFAULT 0 NOT NULL,
    is_instant boolean DEFAULT true NOT NULL,
    CONSTRAINT unit_preparation_days_plausible CHECK (((preparation_days >= 0) AND (preparation_days <= 14))),
    CONSTRAINT unit_span_not_empty CHECK ((NOT isempty(span)))
);

COMMENT ON COLUMN calendar.unit.id IS 'The id of the property.';

COMMENT ON COLUMN calendar.unit.next_place IS 'Of a root: where the next unit of the building will stand.';

COMMENT ON COLUMN calendar.unit.is_instant IS 'Whether a stay is confirmed at once; else it is a request, since a channel has not answered for long.';

CREATE VIEW calendar.published_unit AS
 SELECT id,
    root_id,
    span,
    preparation_days
   FROM calendar.unit;

CREATE TABLE catalog.amenity (
    code text NOT NULL,
    amenity_group text NOT NULL,
    "position" integer DEFAULT 0 NOT NULL,
    name jsonb NOT NULL,
    CONSTRAINT amenity_name_in_three_languages CHECK ((name ?& ARRAY['en'::text, 'fr'::text, 'es'::text]))
);

CREATE TABLE catalog.amenity_set (
    id integer NOT NULL,
    codes text[] NOT NULL
);

ALTER TABLE catalog.amenity_set ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME catalog.amenity_set_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE catalog.exchange_rate (
    currency character(3) NOT NULL,
    value_micro integer NOT NULL,
    as_of date NOT NULL,
    CONSTRAINT exchange_rate_currency_code CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT exchange_rate_of_the_euro_is_one CHECK (((currency <> 'EUR'::bpchar) OR (value_micro = 1000000))),
    CONSTRAINT exchange_rate_value_plausible CHECK (((value_micro >= 1) AND (value_micro <= 9000000)))
);

COMMENT ON TABLE catalog.exchange_rate IS 'To compare prices in a search, never to book in.';

COMMENT ON COLUMN catalog.exchange_rate.value_micro IS 'How many millionths of a euro cent one minor unit is worth.';

CREATE TABLE catalog.listing (
    id uuid NOT NULL,
    slug text NOT NULL,
    property_id uuid NOT NULL,
    kind text NOT NULL,
    title jsonb NOT NULL,
    remarks jsonb NOT NULL,
    price_minor bigint NOT NULL,
    currency character(3) NOT NULL,
    price_period text GENERATED ALWAYS AS (
CASE kind
    WHEN 'short_stay'::text THEN 'night'::text
    WHEN 'lease'::text THEN 'month'::text
    WHEN 'sale'::text THEN 'total'::text
    ELSE 'minimum_ticket'::text
END) STORED NOT NULL,
    terms jsonb DEFAULT '{}'::jsonb NOT NULL,
    publication_state text DEFAULT 'draft'::text NOT NULL,
    rank integer DEFAULT 0 NOT NULL,
    published_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    modified_at timestamp with time zone NOT NULL,
    by_rank bigint GENERATED ALWAYS AS ((- (rank)::bigint)) STORED NOT NULL,
    by_price_desc bigint GENERATED ALWAYS AS ((- price_minor)) STORED NOT NULL,
    by_newest bigint GENERATED ALWAYS AS ((- ((EXTRACT(epoch FROM (published_at - '2000-01-01 00:00:00+00'::timestamp with time zone)) * (1000)::numeric))::bigint)) STORED,
    CONSTRAINT listing_currency_code CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT listing_kind_known CHECK ((kind = ANY (ARRAY['short_stay'::text, 'lease'::text, 'sale'::text, 'investment'::text]))),
    CONSTRAINT listing_price_positive CHECK ((price_minor > 0)),
    CONSTRAINT listing_publication_state_known CHECK ((publication_state = ANY (ARRAY['draft'::text, 'published'::text, 'paused'::text, 'withdrawn'::text]))),
    CONSTRAINT listing_published_has_date CHECK (((publication_state <> 'published'::text) OR (published_at IS NOT NULL))),
    CONSTRAINT listing_remarks_in_three_languages CHECK ((remarks ?& ARRAY['en'::text, 'fr'::text, 'es'::text])),
    CONSTRAINT listing_slug_well_formed CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
    CONSTRAINT listing_terms_object CHECK ((jsonb_typeof(terms) = 'object'::text)),
    CONSTRAINT listing_title_in_three_languages CHECK ((title ?& ARRAY['en'::text, 'fr'::text, 'es'::text]))
);

COMMENT ON COLUMN catalog.listing.rank IS 'Order of «recommended», higher first.';

CREATE TABLE catalog.offer (
    listing_id uuid NOT NULL,
    property_id uuid NOT NULL,
    latitude double precision NOT NULL,
    longitude double precision NOT NULL,
    price_minor bigint NOT NULL,
    by_rank bigint NOT NULL,
    by_newest bigint NOT NULL,
    price_micro bigint,
    by_price bigint GENERATED ALWAYS AS (COALESCE(price_micro, '9223372036854775807'::bigint)) STORED NOT NULL,
    by_price_desc bigint GENERATED ALWAYS AS (COALESCE((- price_micro), '9223372036854775807'::bigint)) STORED NOT NULL,
    kind catalog.listing_kind NOT NULL,
    property_kind catalog.property_kind NOT NULL,
    place_number integer NOT NULL,
    amenity_set_id integer NOT NULL,
    bedrooms smallint,
    guests smallint,
    currency character(3) NOT NULL
);

COMMENT ON TABLE catalog.offer IS 'Published listings as a search looks at them. Written by triggers only.';

COMMENT ON COLUMN catalog.offer.price_micro IS 'The price in millionths of a euro cent, by catalog.exchange_rate; NULL when the currency has no rate.';

CREATE TABLE catalog.offer_words (
    listing_id uuid NOT NULL,
    locale text NOT NULL,
    words tsvector NOT NULL
)
PARTITION BY LIST (locale);

COMMENT ON TABLE catalog.offer_words IS 'Title, place and remarks of each offer, in each language.';

CREATE TABLE catalog.offer_words_en (
    listing_id uuid NOT NULL,
    locale text NOT NULL,
    words tsvector NOT NULL
);

CREATE TABLE catalog.offer_words_es (
    listing_id uuid NOT NULL,
    locale text NOT NULL,
    words tsvector NOT NULL
);

CREATE TABLE catalog.offer_words_fr (
    listing_id uuid NOT NULL,
    locale text NOT NULL,
    words tsvector NOT NULL
);

CREATE TABLE catalog.picture (
    id uuid NOT NULL,
    property_id uuid NOT NULL,
    "position" integer NOT NULL,
    alt jsonb NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    dominant_color text NOT NULL,
    variants jsonb NOT NULL,
    json_before_alt text GENERATED ALWAYS AS ((('{"id":"'::text || (id)::text) || '","alt":'::text)) STORED NOT NULL,
    kind text DEFAULT 'photo'::text NOT NULL,
    caption jsonb,
    placeholder text,
    avif jsonb DEFAULT '[]'::jsonb NOT NULL,
    is_uploaded boolean DEFAULT false NOT NULL,
    json_after_alt text GENERATED ALWAYS AS ((((((((((',"width":'::text || (width)::text) || ',"height":'::text) || (height)::text) || ',"dominant_color":"'::text) || dominant_color) || '","variants":'::text) || (variants)::text) ||
CASE
    WHEN (avif = '[]'::jsonb) THEN ''::text
    ELSE (',"avif":'::text || (avif)::text)
END) || '}'::text)) STORED NOT NULL,
    CONSTRAINT picture_alt_in_three_languages CHECK ((alt ?& ARRAY['en'::text, 'fr'::text, 'es'::text])),
    CONSTRAINT picture_avif_list CHECK ((jsonb_typeof(avif) = 'array'::text)),
    CONSTRAINT picture_caption_object CHECK ((jsonb_typeof(caption) = 'object'::text)),
    CONSTRAINT picture_color_hex CHECK ((dominant_color ~ '^#[0-9a-f]{6}$'::text)),
    CONSTRAINT picture_height_positive CHECK ((height > 0)),
    CONSTRAINT picture_kind_known CHECK ((kind = ANY (ARRAY['photo'::text, 'floor_plan'::text]))),
    CONSTRAINT picture_placeholder_inline CHECK ((placeholder ~ '^data:image/webp;base64,[A-Za-z0-9+/=]+$'::text)),
    CONSTRAINT picture_variants_list CHECK ((jsonb_typeof(variants) = 'array'::text)),
    CONSTRAINT picture_width_positive CHECK ((width > 0))
);

COMMENT ON COLUMN catalog.picture.variants IS '[{"width": 960, "key": "p/0123456789abcdef-960.webp"}], narrowest first.';

COMMENT ON COLUMN catalog.picture.json_before_alt IS 'json_before_alt || (alt -> locale)::text || json_after_alt is the picture as the API gives it, with keys for addresses.';

COMMENT ON COLUMN catalog.picture.is_uploaded IS 'Its files are its own (module media); those of a seeded picture came with the portfolio.';

CREATE TABLE catalog.place (
    id uuid NOT NULL,
    slug text NOT NULL,
    name jsonb NOT NULL,
    country character(2) NOT NULL,
    region text DEFAULT ''::text NOT NULL,
    latitude double precision NOT NULL,
    longitude double precision NOT NULL,
    zoom integer DEFAULT 11 NOT NULL,
    time_zone text NOT NULL,
    currency character(3) NOT NULL,
    place_number integer NOT NULL,
    CONSTRAINT place_latitude_on_earth CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
    CONSTRAINT place_longitude_on_earth CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
    CONSTRAINT place_name_in_three_languages CHECK ((name ?& ARRAY['en'::text, 'fr'::text, 'es'::text]))
);

ALTER TABLE catalog.place ALTER COLUMN place_number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME catalog.place_place_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE catalog.property (
    id uuid NOT NULL,
    reference text NOT NULL,
    kind text NOT NULL,
    building_id uuid,
    place_id uuid NOT NULL,
    name jsonb NOT NULL,
    unparsed_address text DEFAULT ''::text NOT NULL,
    postal_code text DEFAULT ''::text NOT NULL,
    latitude double precision NOT NULL,
    longitude double precision NOT NULL,
    bedrooms_total integer,
    bathrooms_total integer,
    max_guests integer,
    living_area_m2 integer,
    lot_size_m2 integer,
    year_built integer,
    registration_number text,
    amenities text[] DEFAULT '{}'::text[] NOT NULL,
    attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    modified_at timestamp with time zone NOT NULL,
    agent_subject text,
    completeness integer,
    CONSTRAINT property_attributes_object CHECK ((jsonb_typeof(attributes) = 'object'::text)),
    CONSTRAINT property_bathrooms_plausible CHECK (((bathrooms_total >= 0) AND (bathrooms_total <= 100))),
    CONSTRAINT property_bedrooms_plausible CHECK (((bedrooms_total >= 0) AND (bedrooms_total <= 100))),
    CONSTRAINT property_completeness_in_percent CHECK (((completeness >= 0) AND (completeness <= 100))),
    CONSTRAINT property_guests_plausible CHECK (((max_guests >= 1) AND (max_guests <= 100))),
    CONSTRAINT property_kind_known CHECK ((kind = ANY (ARRAY['villa'::text, 'apartment'::text, 'house'::text, 'land'::text, 'business'::text, 'project'::text, 'building'::text]))),
    CONSTRAINT property_latitude_on_earth CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
    CONSTRAINT property_living_area_positive CHECK ((living_area_m2 > 0)),
    CONSTRAINT property_longitude_on_earth CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
    CONSTRAINT property_lot_size_positive CHECK ((lot_size_m2 > 0)),
    CONSTRAINT property_name_in_three_languages CHECK ((name ?& ARRAY['en'::text, 'fr'::text, 'es'::text])),
    CONSTRAINT property_year_plausible CHECK (((year_built >= 1000) AND (year_built <= 2100)))
);

COMMENT ON COLUMN catalog.property.agent_subject IS 'The person who runs the property; NULL while nobody does. Other agents do not see it in the office unless theirs is the whole portfolio.';

COMMENT ON COLUMN catalog.property.completeness IS 'As the rule in modules/catalog/src/completeness.cpp last counted it; NULL when it has not been counted since another way of writing.';

CREATE VIEW catalog.published_amenity AS
 SELECT code,
    amenity_group,
    "position",
    name
   FROM catalog.amenity;

CREATE VIEW catalog.published_amenity_set AS
 SELECT id,
    codes
   FROM catalog.amenity_set;

CREATE VIEW catalog.published_exchange_rate AS
 SELECT currency,
    value_micro,
    as_of
   FROM catalog.exchange_rate;

CREATE VIEW catalog.published_listing AS
 SELECT listing.id,
    listing.slug,
    listing.kind,
    listing.title,
    listing.remarks,
    listing.price_minor,
    listing.currency,
    listing.price_period,
    listing.by_rank,
    listing.by_price_desc,
    listing.by_newest,
    property.id AS property_id,
    property.kind AS property_kind,
    property.latitude,
    property.longitude,
    property.bedrooms_total,
    property.bathrooms_total,
    property.max_guests,
    property.living_area_m2,
    property.lot_size_m2,
    property.amenities,
    place.id AS place_id,
    place.slug AS place_slug,
    place.name AS place_name,
    place.country
   FROM ((catalog.listing
     JOIN catalog.property ON ((property.id = listing.property_id)))
     JOIN catalog.place ON ((place.id = property.place_id)))
  WHERE (listing.publication_state = 'published'::text);

CREATE VIEW catalog.published_offer AS
 SELECT listing_id,
    property_id,
    latitude,
    longitude,
    price_minor,
    currency,
    by_rank,
    by_newest,
    by_price,
    by_price_desc,
    kind,
    property_kind,
    place_number,
    amenity_set_id,
    bedrooms,
    guests
   FROM catalog.offer;

CREATE VIEW catalog.published_picture AS
 SELECT id,
    property_id,
    "position",
    alt,
    width,
    height,
    dominant_color,
    variants,
    json_before_alt,
    json_after_alt,
    kind
   FROM catalog.picture;

CREATE VIEW catalog.published_place AS
 SELECT slug,
    name,
    country,
    latitude,
    longitude,
    zoom,
    place_number,
    currency
   FROM catalog.place;

CREATE VIEW catalog.published_stay_house AS
 SELECT listing.property_id,
    property.reference,
    property.name,
    listing.currency,
    place.name AS place_name,
        CASE
            WHEN (listing.publication_state = 'published'::text) THEN COALESCE(listing.published_at, listing.created_at)
            ELSE NULL::timestamp with time zone
        END AS on_market_since
   FROM ((catalog.listing
     JOIN catalog.property ON ((property.id = listing.property_id)))
     JOIN catalog.place ON ((place.id = property.place_id)))
  WHERE (listing.kind = 'short_stay'::text);

CREATE VIEW catalog.published_stay_place AS
 SELECT listing.id AS listing_id,
    listing.slug,
    listing.title,
    property.id AS property_id,
    property.unparsed_address,
    property.postal_code,
    property.latitude,
    property.longitude,
    place.name AS place_name
   FROM ((catalog.listing
     JOIN catalog.property ON ((property.id = listing.property_id)))
     JOIN catalog.place ON ((place.id = property.place_id)));

CREATE VIEW catalog.published_words AS
 SELECT listing_id,
    locale,
    words
   FROM catalog.offer_words;

CREATE TABLE catalog.saved_filter (
    id uuid NOT NULL,
    owner_subject text NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT saved_filter_name_not_empty CHECK ((name <> ''::text))
);

CREATE TABLE channels.block (
    id uuid NOT NULL,
    connection_id uuid NOT NULL,
    uid text NOT NULL,
    during daterange NOT NULL,
    is_booking boolean NOT NULL,
    state text NOT NULL,
    is_echo boolean DEFAULT false NOT NULL,
    missing_since timestamp with time zone,
    retry_at timestamp with time zone,
    conflict_at timestamp with time zone,
    first_seen_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT block_conflict_has_a_time CHECK (((state <> 'conflict'::text) OR (conflict_at IS NOT NULL))),
    CONSTRAINT block_days_bounded CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)) AND (NOT upper_inf(during)))),
    CONSTRAINT block_retried_while_not_placed CHECK (((state = ANY (ARRAY['partial'::text, 'conflict'::text])) = (retry_at IS NOT NULL))),
    CONSTRAINT block_state_known CHECK ((state = ANY (ARRAY['placed'::text, 'partial'::text, 'conflict'::text, 'gone'::text])))
);

COMMENT ON COLUMN channels.block.uid IS 'The channel''s own name of the event; with the feed it is its identity.';

COMMENT ON COLUMN channels.block.is_booking IS 'False: days that the channel does not sell, which a booking of a channel replaces.';

COMMENT ON COLUMN channels.block.state IS 'placed: all its days; partial: the free ones, of days that are not sold; conflict: the free ones, of a booking; gone.';

COMMENT ON COLUMN channels.block.is_echo IS 'Its days were all taken when it came: the channel may only repeat what it has read from us, so it is not exported.';

COMMENT ON COLUMN channels.block.missing_since IS 'Many were missing in a complete answer; the next one decides.';

CREATE TABLE channels.connection (
    id uuid NOT NULL,
    property_id uuid NOT NULL,
    channel text NOT NULL,
    feed_url text,
    end_is_last_night boolean DEFAULT false NOT NULL,
    is_enabled boolean DEFAULT true NOT NULL,
    export_token text NOT NULL,
    exported_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    next_poll_at timestamp with time zone NOT NULL,
    watched_since timestamp with time zone NOT NULL,
    lease_until timestamp with time zone,
    etag text,
    last_modified text,
    attempted_at timestamp with time zone,
    succeeded_at timestamp with time zone,
    failures integer DEFAULT 0 NOT NULL,
    failure text,
    failure_detail text,
    event_count integer DEFAULT 0 NOT NULL,
    is_stale boolean DEFAULT false NOT NULL,
    CONSTRAINT connection_channel_not_empty CHECK ((channel <> ''::text)),
    CONSTRAINT connection_failures_counted CHECK ((failures >= 0)),
    CONSTRAINT connection_feed_is_http CHECK ((feed_url ~ '^https?://'::text)),
    CONSTRAINT connection_token_unguessable CHECK ((length(export_token) >= 32))
);

COMMENT ON COLUMN channels.connection.feed_url IS 'Absent: nothing is read there, the channel only reads us.';

COMMENT ON COLUMN channels.connection.end_is_last_night IS 'The channel writes the last night as the end of an event, not the day of departure.';

COMMENT ON COLUMN channels.connection.exported_at IS 'When the channel has read our calendar for the last time.';

COMMENT ON COLUMN channels.connection.watched_since IS 'Since this address has been read at all: what is silent is silent from then on.';

COMMENT ON COLUMN channels.connection.lease_until IS 'Whoever reads the calendar has until then; afterwards the attempt is taken for lost.';

COMMENT ON COLUMN channels.connection.failures IS 'Failed attempts since the last success.';

COMMENT ON COLUMN channels.connection.event_count IS 'Events of today and later in the last complete answer.';

CREATE TABLE company.agreement (
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    property_id uuid NOT NULL,
    during daterange NOT NULL,
    basis_points integer NOT NULL,
    taken_of text NOT NULL,
    cleaning_kept_by text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT agreement_cleaning_kept_by_known CHECK ((cleaning_kept_by = ANY (ARRAY['company'::text, 'owner'::text]))),
    CONSTRAINT agreement_commission_plausible CHECK (((basis_points >= 0) AND (basis_points <= 10000))),
    CONSTRAINT agreement_has_days CHECK (((NOT isempty(during)) AND (NOT lower_inf(during)))),
    CONSTRAINT agreement_taken_of_known CHECK ((taken_of = ANY (ARRAY['nights'::text, 'nights_and_cleaning'::text])))
);

COMMENT ON COLUMN company.agreement.during IS 'Days of departure whose stays are shared by it; without an end until somebody says so.';

COMMENT ON COLUMN company.agreement.taken_of IS 'What the commission is a share of, without taxes.';

CREATE TABLE company.owner (
    id uuid NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT owner_has_email CHECK ((email <> ''::text)),
    CONSTRAINT owner_has_name CHECK ((name <> ''::text))
);

COMMENT ON TABLE company.owner IS 'A person or a company for whom properties are let.';

CREATE TABLE company.settings (
    id boolean DEFAULT true NOT NULL,
    legal_name text NOT NULL,
    trading_name text NOT NULL,
    email text NOT NULL,
    phone text NOT NULL,
    street text NOT NULL,
    postal_code text NOT NULL,
    city text NOT NULL,
    country character(2) NOT NULL,
    vat_number text,
    registration_number text,
    time_zone text NOT NULL,
    calling_code text NOT NULL,
    business_hours jsonb NOT NULL,
    target_minutes integer NOT NULL,
    reassign_minutes integer NOT NULL,
    manager_minutes integer NOT NULL,
    default_language text NOT NULL,
    offered_languages text[] NOT NULL,
    accounting_currency character(3) NOT NULL,
    enquiries_months integer NOT NULL,
    bookings_months integer NOT NULL,
    quotes_days integer NOT NULL,
    CONSTRAINT settings_accounting_currency_code CHECK ((accounting_currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT settings_bookings_kept_plausibly CHECK (((bookings_months >= 1) AND (bookings_months <= 240))),
    CONSTRAINT settings_business_hours_are_a_week CHECK (company.is_week(business_hours)),
    CONSTRAINT settings_calling_code_plausible CHECK ((calling_code ~ '^[1-9][0-9]{0,3}$'::text)),
    CONSTRAINT settings_country_code CHECK ((country ~ '^[A-Z]{2}$'::text)),
    CONSTRAINT settings_default_language_offered CHECK ((default_language = ANY (offered_languages))),
    CONSTRAINT settings_email_plausible CHECK ((email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$'::text)),
    CONSTRAINT settings_enquiries_kept_plausibly CHECK (((enquiries_months >= 1) AND (enquiries_months <= 120))),
    CONSTRAINT settings_languages_known CHECK (((cardinality(offered_languages) > 0) AND (offered_languages <@ ARRAY['en'::text, 'fr'::text, 'es'::text]))),
    CONSTRAINT settings_legal_name_not_empty CHECK ((legal_name <> ''::text)),
    CONSTRAINT settings_one_row CHECK (id),
    CONSTRAINT settings_phone_is_international CHECK ((phone ~ '^\+[0-9][0-9 ()./-]*$'::text)),
    CONSTRAINT settings_quotes_kept_plausibly CHECK (((quotes_days >= 1) AND (quotes_days <= 3650))),
    CONSTRAINT settings_registration_number_not_empty CHECK ((registration_number <> ''::text)),
    CONSTRAINT settings_response_times_ordered CHECK (((1 <= target_minutes) AND (target_minutes <= reassign_minutes) AND (reassign_minutes <= manager_minutes) AND (manager_minutes <= 2400))),
    CONSTRAINT settings_time_zone_not_empty CHECK ((time_zone <> ''::text)),
    CONSTRAINT settings_trading_name_not_empty CHECK ((trading_name <> ''::text)),
    CONSTRAINT settings_vat_number_not_empty CHECK ((vat_number <> ''::text))
);

COMMENT ON TABLE company.settings IS 'The company, in one row.';

COMMENT ON COLUMN company.settings.calling_code IS 'Of telephone numbers that are written without their country.';

COMMENT ON COLUMN company.settings.target_minutes IS 'When the first response to an enquiry is due, in business hours; reassign_minutes, manager_minutes: when it is dealt out anew, when the manager is told.';

COMMENT ON COLUMN company.settings.enquiries_months IS 'How long enquiries are kept after they have been closed; bookings_months: who the guest was, after he has left; quotes_days: quotes that nobody has booked, after they have run out.';

CREATE TABLE company.tax (
    id uuid NOT NULL,
    name jsonb NOT NULL,
    basis_points integer NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    mode text DEFAULT 'percent'::text NOT NULL,
    amount_minor bigint,
    currency character(3),
    is_inclusive boolean DEFAULT false NOT NULL,
    on_tax boolean DEFAULT false NOT NULL,
    night_cap integer,
    from_age integer,
    valid_from date,
    valid_until date,
    collected_by text DEFAULT 'platform'::text NOT NULL,
    CONSTRAINT tax_amount_of_its_mode CHECK ((((mode = 'percent'::text) = (amount_minor IS NULL)) AND ((amount_minor IS NULL) = (currency IS NULL)) AND ((mode = 'percent'::text) OR (basis_points = 0)))),
    CONSTRAINT tax_amount_plausible CHECK (((amount_minor >= 1) AND (amount_minor <= 100000000))),
    CONSTRAINT tax_collector_known CHECK ((collected_by = ANY (ARRAY['platform'::text, 'property'::text]))),
    CONSTRAINT tax_currency_code CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT tax_from_age_plausible CHECK (((from_age >= 1) AND (from_age <= 18))),
    CONSTRAINT tax_included_is_paid_with_the_price CHECK (((NOT is_inclusive) OR (collected_by = 'platform'::text))),
    CONSTRAINT tax_mode_known CHECK ((mode = ANY (ARRAY['percent'::text, 'per_stay'::text, 'per_night'::text, 'per_person_per_stay'::text, 'per_person_per_night'::text]))),
    CONSTRAINT tax_name_in_three_languages CHECK ((name ?& ARRAY['en'::text, 'fr'::text, 'es'::text])),
    CONSTRAINT tax_night_cap_plausible CHECK (((night_cap >= 1) AND (night_cap <= 730))),
    CONSTRAINT tax_on_tax_is_a_percentage_on_top CHECK (((NOT on_tax) OR ((mode = 'percent'::text) AND (NOT is_inclusive)))),
    CONSTRAINT tax_period_ordered CHECK ((valid_from < valid_until)),
    CONSTRAINT tax_plausible CHECK (((basis_points >= 0) AND (basis_points <= 10000)))
);

COMMENT ON COLUMN company.tax.is_active IS 'A retired tax goes on where it is charged, and cannot be chosen anew.';

COMMENT ON COLUMN company.tax.is_inclusive IS 'The price has it already: it is shown, and adds nothing.';

COMMENT ON COLUMN company.tax.on_tax IS 'Charged on the price and on the taxes that are not on_tax themselves.';

COMMENT ON COLUMN company.tax.night_cap IS 'So many nights of a stay at most; from_age: younger persons are exempt.';

COMMENT ON COLUMN company.tax.valid_until IS 'The first day without it. Taxes per night look at each night, all others at the day of arrival.';

COMMENT ON COLUMN company.tax.collected_by IS 'property: paid on arrival. It is part of the total all the same.';

CREATE TABLE enquiries.contact (
    id uuid NOT NULL,
    agent_subject text,
    created_at timestamp with time zone NOT NULL
);

COMMENT ON COLUMN enquiries.contact.agent_subject IS 'Whom he knows: his next enquiry goes there too.';

CREATE TABLE enquiries.contact_key (
    kind text NOT NULL,
    value text NOT NULL,
    contact_id uuid NOT NULL,
    CONSTRAINT contact_key_kind_known CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text]))),
    CONSTRAINT contact_key_value_not_empty CHECK ((value <> ''::text))
);

CREATE TABLE enquiries.enquiry (
    id uuid NOT NULL,
    listing_id uuid NOT NULL,
    listing_slug text NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    phone text,
    message text NOT NULL,
    locale text DEFAULT 'en'::text NOT NULL,
    state text DEFAULT 'new'::text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    property_id uuid,
    contact_id uuid,
    assignee text,
    first_response_due_at timestamp with time zone,
    reassign_at timestamp with time zone,
    escalate_at timestamp with time zone,
    escalated_at timestamp with time zone,
    answered_at timestamp with time zone,
    closed_at timestamp with time zone,
    erased_at timestamp with time zone,
    CONSTRAINT enquiry_answered_has_time CHECK (((state <> 'answered'::text) OR (answered_at IS NOT NULL))),
    CONSTRAINT enquiry_closed_has_time CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
    CONSTRAINT enquiry_erased_is_nobodys CHECK (((erased_at IS NULL) OR ((name = ''::text) AND (email = ''::text) AND (phone IS NULL) AND (message = ''::text) AND (contact_id IS NULL) AND (state = 'closed'::text)))),
    CONSTRAINT enquiry_in_hands_has_assignee CHECK (((state <> ALL (ARRAY['assigned'::text, 'answered'::text])) OR (assignee IS NOT NULL))),
    CONSTRAINT enquiry_new_has_none CHECK (((state <> 'new'::text) OR (assignee IS NULL))),
    CONSTRAINT enquiry_state_known CHECK ((state = ANY (ARRAY['new'::text, 'assigned'::text, 'answered'::text, 'closed'::text])))
);

COMMENT ON COLUMN enquiries.enquiry.property_id IS 'NULL, as contact_id, only in rows that the release before this one has written.';

COMMENT ON COLUMN enquiries.enquiry.first_response_due_at IS 'When somebody should have answered, in business hours; reassign_at, escalate_at: when it is dealt out anew, when the manager is told.';

COMMENT ON COLUMN enquiries.enquiry.answered_at IS 'The first real answer, which stops the clock.';

CREATE TABLE enquiries.entry (
    id uuid NOT NULL,
    enquiry_id uuid NOT NULL,
    kind text NOT NULL,
    author_subject text NOT NULL,
    author_name text DEFAULT ''::text NOT NULL,
    channel text,
    assignee text,
    body text DEFAULT ''::text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT entry_answers_have_a_channel CHECK (((kind = 'answer'::text) = (channel IS NOT NULL))),
    CONSTRAINT entry_channel_known CHECK ((channel = ANY (ARRAY['email'::text, 'phone'::text, 'message'::text, 'meeting'::text]))),
    CONSTRAINT entry_kind_known CHECK ((kind = ANY (ARRAY['note'::text, 'answer'::text, 'assigned'::text, 'reassigned'::text, 'escalated'::text, 'closed'::text, 'reopened'::text])))
);

CREATE VIEW enquiries.published_asker AS
 SELECT id,
    listing_id,
    name,
    email,
    message,
    locale,
    created_at
   FROM enquiries.enquiry
  WHERE (erased_at IS NULL);

CREATE TABLE enquiries.rotation (
    id boolean DEFAULT true NOT NULL,
    last_subject text DEFAULT ''::text NOT NULL,
    CONSTRAINT rotation_one_row CHECK (id)
);

CREATE TABLE identity.consent (
    id uuid NOT NULL,
    subject text NOT NULL,
    purpose text NOT NULL,
    granted boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    wording text NOT NULL,
    place text NOT NULL,
    CONSTRAINT consent_place_known CHECK ((place = ANY (ARRAY['account'::text, 'erasure'::text]))),
    CONSTRAINT consent_purpose_known CHECK ((purpose = ANY (ARRAY['news'::text, 'reviews'::text]))),
    CONSTRAINT consent_wording_named CHECK ((wording <> ''::text))
);

COMMENT ON COLUMN identity.consent.wording IS 'The version and language of the words that the person saw.';

COMMENT ON COLUMN identity.consent.place IS 'Where it was said; «erasure» is the no that comes with being erased.';

CREATE TABLE identity.person (
    subject text NOT NULL,
    id uuid NOT NULL,
    name text DEFAULT ''::text NOT NULL,
    email text DEFAULT ''::text NOT NULL,
    phone text,
    picture_url text,
    role text DEFAULT 'user'::text NOT NULL,
    portfolio text DEFAULT 'own'::text NOT NULL,
    state text DEFAULT 'active'::text NOT NULL,
    provider_updated_at timestamp with time zone NOT NULL,
    last_seen timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    email_verified boolean DEFAULT false NOT NULL,
    CONSTRAINT person_erased_is_nobody CHECK (((state = 'active'::text) OR ((name = ''::text) AND (email = ''::text) AND (phone IS NULL) AND (picture_url IS NULL) AND (last_seen IS NULL) AND (role = 'user'::text)))),
    CONSTRAINT person_portfolio_known CHECK ((portfolio = ANY (ARRAY['own'::text, 'all'::text]))),
    CONSTRAINT person_role_known CHECK ((role = ANY (ARRAY['user'::text, 'agent'::text, 'admin'::text]))),
    CONSTRAINT person_state_known CHECK ((state = ANY (ARRAY['active'::text, 'erased'::text]))),
    CONSTRAINT person_user_has_no_portfolio CHECK (((role <> 'user'::text) OR (portfolio = 'own'::text)))
);

COMMENT ON TABLE identity.person IS 'People as the issuer knows them. An erased one keeps its subject, so that a late message cannot bring him back.';

COMMENT ON COLUMN identity.person.id IS 'What audit lines and events name.';

COMMENT ON COLUMN identity.person.provider_updated_at IS 'When the issuer last changed what is here; an older message is not applied.';

COMMENT ON COLUMN identity.person.email_verified IS 'Whether the issuer has seen that the address is this person''s.';

CREATE TABLE identity.webhook_delivery (
    svix_id text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    type text NOT NULL,
    outcome text NOT NULL,
    CONSTRAINT webhook_delivery_outcome_known CHECK ((outcome = ANY (ARRAY['applied'::text, 'outdated'::text, 'ignored'::text])))
);

COMMENT ON TABLE identity.webhook_delivery IS 'Messages of the issuer that have been dealt with, so that one that is sent again changes nothing. Kept for 90 days.';

CREATE TABLE ledger.account (
    code text NOT NULL,
    type text NOT NULL,
    normal_side text GENERATED ALWAYS AS (
CASE
    WHEN (type = ANY (ARRAY['asset'::text, 'expense'::text])) THEN 'debit'::text
    ELSE 'credit'::text
END) STORED NOT NULL,
    name jsonb NOT NULL,
    is_open boolean DEFAULT true NOT NULL,
    CONSTRAINT account_code_digits CHECK ((code ~ '^[0-9]{4}$'::text)),
    CONSTRAINT account_name_in_three_languages CHECK ((name ?& ARRAY['en'::text, 'fr'::text, 'es'::text])),
    CONSTRAINT account_type_known CHECK ((type = ANY (ARRAY['asset'::text, 'liability'::text, 'equity'::text, 'income'::text, 'expense'::text])))
);

COMMENT ON TABLE ledger.account IS 'The chart of accounts. Each may hold amounts of any currency; currencies are never added up.';

COMMENT ON COLUMN ledger.account.is_open IS 'A closed account keeps its entries and takes no more.';

CREATE TABLE ledger.entry (
    journal_id bigint NOT NULL,
    "position" integer NOT NULL,
    entry_count integer NOT NULL,
    date date NOT NULL,
    currency character(3) NOT NULL,
    account text NOT NULL,
    amount_minor bigint NOT NULL,
    property_id uuid,
    listing_id uuid,
    booking_id uuid,
    party text,
    owner_id uuid,
    CONSTRAINT entry_amount_not_zero CHECK ((amount_minor <> 0)),
    CONSTRAINT entry_amount_within_bounds CHECK (((amount_minor >= '-1000000000000000'::bigint) AND (amount_minor <= '1000000000000000'::bigint))),
    CONSTRAINT entry_has_its_place CHECK ((("position" >= 1) AND ("position" <= entry_count)))
);

COMMENT ON TABLE ledger.entry IS 'One line of a journal: an amount on an account, and whom and what it concerns, by id only. No names.';

COMMENT ON COLUMN ledger.entry.party IS 'The subject of the person it concerns (a guest).';

CREATE VIEW ledger.charge AS
 SELECT journal.source_module,
    journal.source_kind,
    journal.source_id,
    entry.currency,
    (sum(entry.amount_minor))::bigint AS amount_minor
   FROM (ledger.journal
     JOIN ledger.entry ON ((entry.journal_id = journal.id)))
  WHERE (entry.account = '1100'::text)
  GROUP BY journal.source_module, journal.source_kind, journal.source_id, entry.currency;

CREATE VIEW ledger.collected AS
 SELECT journal.source_kind,
    journal.source_id,
    entry.currency,
    (sum(entry.amount_minor))::bigint AS amount_minor
   FROM (ledger.journal
     JOIN ledger.entry ON ((entry.journal_id = journal.id)))
  WHERE ((journal.source_module = 'payments'::text) AND (entry.account = ANY (ARRAY['1000'::text, '1020'::text])))
  GROUP BY journal.source_kind, journal.source_id, entry.currency;

ALTER TABLE ledger.journal ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME ledger.journal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE VIEW ledger.published_stay_revenue AS
 SELECT entry.booking_id,
    entry.currency,
    (COALESCE((- sum(entry.amount_minor) FILTER (WHERE (entry.account = ANY (ARRAY['2100'::text, '4000'::text])))), (0)::numeric))::bigint AS nights_minor,
    (COALESCE((- sum(entry.amount_minor) FILTER (WHERE ((entry.account <> ALL (ARRAY['2100'::text, '4000'::text, '4300'::text])) AND ((entry.account ~~ '21%'::text) OR (entry.account ~~ '4%'::text))))), (0)::numeric))::bigint AS fees_minor,
    (COALESCE((- sum(entry.amount_minor) FILTER (WHERE (entry.account ~~ '22%'::text))), (0)::numeric))::bigint AS tax_minor,
    (COALESCE((- sum(entry.amount_minor) FILTER (WHERE (entry.account = '4300'::text))), (0)::numeric))::bigint AS cancellation_minor
   FROM (ledger.entry
     JOIN ledger.journal ON ((journal.id = entry.journal_id)))
  WHERE ((entry.booking_id IS NOT NULL) AND (NOT ((journal.source_module = 'booking'::text) AND (journal.source_kind = ANY (ARRAY['owner_share'::text, 'damage'::text])))))
  GROUP BY entry.booking_id, entry.currency;

CREATE TABLE media.document (
    id uuid NOT NULL,
    property_id uuid NOT NULL,
    title jsonb NOT NULL,
    access text NOT NULL,
    file_name text NOT NULL,
    content_type text NOT NULL,
    byte_size bigint NOT NULL,
    key text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT document_access_known CHECK ((access = ANY (ARRAY['everyone'::text, 'signed_in'::text, 'agent'::text]))),
    CONSTRAINT document_title_in_three_languages CHECK ((title ?& ARRAY['en'::text, 'fr'::text, 'es'::text]))
);

CREATE TABLE media.leftover (
    id bigint NOT NULL,
    area text NOT NULL,
    key text NOT NULL,
    reason text NOT NULL,
    not_before timestamp with time zone NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    CONSTRAINT leftover_area_known CHECK ((area = ANY (ARRAY['open'::text, 'closed'::text])))
);

COMMENT ON TABLE media.leftover IS 'Files to be removed, not before pages that name them have left all caches.';

ALTER TABLE media.leftover ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME media.leftover_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE media.upload (
    id uuid NOT NULL,
    property_id uuid NOT NULL,
    kind text NOT NULL,
    file_name text NOT NULL,
    content_type text NOT NULL,
    byte_size bigint NOT NULL,
    state text DEFAULT 'presigned'::text NOT NULL,
    refusal text,
    original_key text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    lease_until timestamp with time zone,
    created_by text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT upload_kind_known CHECK ((kind = ANY (ARRAY['photo'::text, 'floor_plan'::text, 'document'::text]))),
    CONSTRAINT upload_processing_has_lease CHECK (((state <> 'processing'::text) OR (lease_until IS NOT NULL))),
    CONSTRAINT upload_refused_has_reason CHECK (((state <> 'refused'::text) OR (refusal IS NOT NULL))),
    CONSTRAINT upload_size_positive CHECK ((byte_size > 0)),
    CONSTRAINT upload_state_known CHECK ((state = ANY (ARRAY['presigned'::text, 'stored'::text, 'processing'::text, 'ready'::text, 'refused'::text, 'gone'::text])))
);

COMMENT ON COLUMN media.upload.lease_until IS 'Whoever processes the upload has until then; afterwards it is taken for lost, and tried again.';

CREATE TABLE messaging.conversation (
    booking_id uuid NOT NULL,
    property_id uuid NOT NULL,
    last_written_at timestamp with time zone NOT NULL,
    guest_read_up_to uuid DEFAULT '00000000-0000-0000-0000-000000000000'::uuid NOT NULL,
    office_read_up_to uuid DEFAULT '00000000-0000-0000-0000-000000000000'::uuid NOT NULL,
    guest_told_up_to uuid DEFAULT '00000000-0000-0000-0000-000000000000'::uuid NOT NULL,
    office_told_up_to uuid DEFAULT '00000000-0000-0000-0000-000000000000'::uuid NOT NULL
);

COMMENT ON COLUMN messaging.conversation.guest_read_up_to IS 'The last message that he has seen; ids are in the order of time. office_read_up_to: that anybody of the company has seen.';

COMMENT ON COLUMN messaging.conversation.guest_told_up_to IS 'The last message that a mail has told him of; office_told_up_to likewise.';

CREATE TABLE messaging.mail (
    id uuid NOT NULL,
    occasion text NOT NULL,
    template text NOT NULL,
    locale text NOT NULL,
    recipient text NOT NULL,
    recipient_name text DEFAULT ''::text NOT NULL,
    person_subject text,
    booking_id uuid,
    subject text NOT NULL,
    body_text text NOT NULL,
    body_html text NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    not_before timestamp with time zone NOT NULL,
    leased_until timestamp with time zone,
    last_error text,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    erased_at timestamp with time zone,
    CONSTRAINT mail_erased_is_nobodys CHECK (((erased_at IS NULL) OR ((recipient ~~ 'erased %'::text) AND (recipient_name = ''::text) AND (person_subject IS NULL) AND (subject = ''::text) AND (body_text = ''::text) AND (body_html = ''::text) AND (last_error IS NULL) AND (state <> ALL (ARRAY['waiting'::text, 'sending'::text]))))),
    CONSTRAINT mail_locale_known CHECK ((locale = ANY (ARRAY['en'::text, 'fr'::text, 'es'::text]))),
    CONSTRAINT mail_occasion_named CHECK ((occasion <> ''::text)),
    CONSTRAINT mail_recipient_given CHECK ((recipient <> ''::text)),
    CONSTRAINT mail_sending_is_leased CHECK (((state = 'sending'::text) = (leased_until IS NOT NULL))),
    CONSTRAINT mail_sent_has_time CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
    CONSTRAINT mail_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'given_up'::text, 'withdrawn'::text]))),
    CONSTRAINT mail_template_named CHECK ((template <> ''::text))
);

COMMENT ON TABLE messaging.mail IS 'A mail as it was or will be sent. Its id is its Message-ID, so that one which is sent again is not a second one.';

COMMENT ON COLUMN messaging.mail.occasion IS 'What has happened, of which a recipient hears once: the event and the id of what it happened to.';

COMMENT ON COLUMN messaging.mail.person_subject IS 'Whose words and stay it is about; it is emptied with him, whoever it was sent to.';

COMMENT ON COLUMN messaging.mail.leased_until IS 'While a process is sending it. When that has died, another sends it again after this.';

CREATE TABLE messaging.message (
    id uuid NOT NULL,
    booking_id uuid NOT NULL,
    side text NOT NULL,
    kind text NOT NULL,
    author_subject text,
    author_name text DEFAULT ''::text NOT NULL,
    body text DEFAULT ''::text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT message_kind_known CHECK ((kind = ANY (ARRAY['text'::text, 'confirmed'::text, 'cancelled'::text]))),
    CONSTRAINT message_of_system_has_no_author CHECK ((((side = 'system'::text) = (kind <> 'text'::text)) AND ((side <> 'system'::text) OR (author_subject IS NULL)))),
    CONSTRAINT message_side_known CHECK ((side = ANY (ARRAY['guest'::text, 'office'::text, 'system'::text])))
);

CREATE TABLE messaging.review (
    id uuid NOT NULL,
    booking_id uuid NOT NULL,
    listing_id uuid NOT NULL,
    property_id uuid NOT NULL,
    guest_subject text,
    author_name text NOT NULL,
    locale text NOT NULL,
    stayed_on date NOT NULL,
    overall integer NOT NULL,
    cleanliness integer NOT NULL,
    accuracy integer NOT NULL,
    communication integer NOT NULL,
    location integer NOT NULL,
    value integer NOT NULL,
    body text NOT NULL,
    state text NOT NULL,
    refusal text,
    reply text,
    moderated_by text,
    moderated_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    erased_at timestamp with time zone,
    CONSTRAINT review_accuracy_in_stars CHECK (((accuracy >= 1) AND (accuracy <= 5))),
    CONSTRAINT review_cleanliness_in_stars CHECK (((cleanliness >= 1) AND (cleanliness <= 5))),
    CONSTRAINT review_communication_in_stars CHECK (((communication >= 1) AND (communication <= 5))),
    CONSTRAINT review_erased_is_nobodys CHECK (((erased_at IS NULL) OR ((author_name = ''::text) AND (body = ''::text) AND (guest_subject IS NULL)))),
    CONSTRAINT review_locale_known CHECK ((locale = ANY (ARRAY['en'::text, 'fr'::text, 'es'::text]))),
    CONSTRAINT review_location_in_stars CHECK (((location >= 1) AND (location <= 5))),
    CONSTRAINT review_moderated_by_somebody CHECK (((state = 'submitted'::text) = (moderated_at IS NULL))),
    CONSTRAINT review_overall_in_stars CHECK (((overall >= 1) AND (overall <= 5))),
    CONSTRAINT review_refused_has_reason CHECK (((state = 'refused'::text) = (refusal IS NOT NULL))),
    CONSTRAINT review_state_known CHECK ((state = ANY (ARRAY['submitted'::text, 'published'::text, 'refused'::text]))),
    CONSTRAINT review_value_in_stars CHECK (((value >= 1) AND (value <= 5)))
);

COMMENT ON COLUMN messaging.review.stayed_on IS 'The day of departure, of which the site shows the month.';

COMMENT ON COLUMN messaging.review.refusal IS 'Why it is not shown, in the company''s own words.';

COMMENT ON COLUMN messaging.review.reply IS 'What the company says to it, for all to read.';

CREATE VIEW messaging.published_rating AS
 SELECT listing_id,
    (count(*))::integer AS reviews,
    (round(avg(overall), 2))::double precision AS average
   FROM messaging.review
  WHERE (state = 'published'::text)
  GROUP BY listing_id;

CREATE TABLE payments.attempt (
    id uuid NOT NULL,
    payment_id uuid NOT NULL,
    method text NOT NULL,
    amount_minor bigint NOT NULL,
    state text NOT NULL,
    is_hold boolean NOT NULL,
    payment_method text,
    provider_id text,
    client_secret text,
    failure_code text,
    received_minor bigint DEFAULT 0 NOT NULL,
    is_disputed boolean DEFAULT false NOT NULL,
    look_at timestamp with time zone,
    until timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    charged_back_minor bigint DEFAULT 0 NOT NULL,
    fee_minor bigint,
    fee_currency character(3),
    CONSTRAINT attempt_amount_positive CHECK ((amount_minor > 0)),
    CONSTRAINT attempt_charged_back_within_received CHECK (((charged_back_minor >= 0) AND (charged_back_minor <= received_minor))),
    CONSTRAINT attempt_fee_currency_code CHECK ((fee_currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT attempt_fee_whole CHECK (((fee_minor IS NULL) = (fee_currency IS NULL))),
    CONSTRAINT attempt_method_known CHECK ((method = ANY (ARRAY['card'::text, 'bank_transfer'::text]))),
    CONSTRAINT attempt_received_not_negative CHECK ((received_minor >= 0)),
    CONSTRAINT attempt_state_known CHECK ((state = ANY (ARRAY['starting'::text, 'open'::text, 'processing'::text, 'authorised'::text, 'succeeded'::text, 'failed'::text, 'cancelled'::text])))
);

COMMENT ON TABLE payments.attempt IS 'One way in which somebody tries to pay.';

COMMENT ON COLUMN payments.attempt.is_hold IS 'The amount is authorised only, and taken later or never.';

COMMENT ON COLUMN payments.attempt.payment_method IS 'At the provider: the card that is asked again without its holder.';

COMMENT ON COLUMN payments.attempt.is_disputed IS 'A dispute of it runs.';

COMMENT ON COLUMN payments.attempt.look_at IS 'When the provider is asked how it stands; absent when there is nothing to wait for.';

COMMENT ON COLUMN payments.attempt.until IS 'After that an attempt that has come to nothing is given up.';

COMMENT ON COLUMN payments.attempt.charged_back_minor IS 'What the bank has taken back of it after a dispute was lost.';

COMMENT ON COLUMN payments.attempt.fee_minor IS 'What the provider has kept for moving it; absent until it has said so.';

CREATE TABLE payments.bank_account (
    currency character(3) NOT NULL,
    holder text NOT NULL,
    iban text NOT NULL,
    bic text NOT NULL,
    bank text NOT NULL,
    CONSTRAINT bank_account_currency_code CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT bank_account_has_holder CHECK ((holder <> ''::text)),
    CONSTRAINT bank_account_number_written CHECK ((iban ~ '^[A-Z0-9]{5,34}$'::text))
);

COMMENT ON TABLE payments.bank_account IS 'Where guests send transfers, by currency. Without one of a currency, it is not paid by transfer.';

CREATE TABLE payments.dispute_fee (
    id uuid NOT NULL,
    attempt_id uuid NOT NULL,
    provider_id text NOT NULL,
    fee_minor bigint NOT NULL,
    currency character(3) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT dispute_fee_currency_code CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT dispute_fee_not_zero CHECK ((fee_minor <> 0))
);

COMMENT ON TABLE payments.dispute_fee IS 'What the provider has kept for a dispute; negative what it has given back of that.';

COMMENT ON COLUMN payments.dispute_fee.provider_id IS 'Of the movement there with which it was kept: each counts once.';

CREATE TABLE payments.operation (
    id uuid NOT NULL,
    attempt_id uuid NOT NULL,
    refund_id uuid,
    kind text NOT NULL,
    amount_minor bigint NOT NULL,
    key text NOT NULL,
    key_number integer DEFAULT 1 NOT NULL,
    state text NOT NULL,
    tries integer DEFAULT 0 NOT NULL,
    due_at timestamp with time zone NOT NULL,
    leased_until timestamp with time zone,
    last_error text,
    created_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    CONSTRAINT operation_kind_known CHECK ((kind = ANY (ARRAY['create'::text, 'capture'::text, 'cancel'::text, 'refund'::text]))),
    CONSTRAINT operation_refund_named CHECK (((kind = 'refund'::text) = (refund_id IS NOT NULL))),
    CONSTRAINT operation_state_known CHECK ((state = ANY (ARRAY['wanted'::text, 'done'::text, 'refused'::text])))
);

COMMENT ON COLUMN payments.operation.key IS 'Sent as Idempotency-Key, with key_number: a provider replays also its own faults under a key.';

CREATE TABLE payments.payment (
    id uuid NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    purpose text NOT NULL,
    party text NOT NULL,
    currency character(3) NOT NULL,
    due_minor bigint NOT NULL,
    authorised_minor bigint DEFAULT 0 NOT NULL,
    paid_minor bigint DEFAULT 0 NOT NULL,
    refunded_minor bigint DEFAULT 0 NOT NULL,
    refunding_minor bigint DEFAULT 0 NOT NULL,
    state text NOT NULL,
    account character(4) NOT NULL,
    property_id uuid,
    listing_id uuid,
    booking_id uuid,
    time_zone text NOT NULL,
    reference text NOT NULL,
    customer text,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT payment_authorised_not_negative CHECK ((authorised_minor >= 0)),
    CONSTRAINT payment_currency_code CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT payment_due_not_negative CHECK ((due_minor >= 0)),
    CONSTRAINT payment_paid_not_negative CHECK ((paid_minor >= 0)),
    CONSTRAINT payment_purpose_known CHECK ((purpose = ANY (ARRAY['charge'::text, 'deposit'::text]))),
    CONSTRAINT payment_refunded_within_paid CHECK (((refunded_minor >= 0) AND (refunded_minor <= paid_minor))),
    CONSTRAINT payment_refunding_within_paid CHECK (((refunding_minor >= 0) AND ((refunded_minor + refunding_minor) <= paid_minor))),
    CONSTRAINT payment_state_known CHECK ((state = ANY (ARRAY['none'::text, 'authorised'::text, 'part_paid'::text, 'paid'::text, 'part_refunded'::text, 'refunded'::text, 'failed'::text, 'disputed'::text])))
);

COMMENT ON TABLE payments.payment IS 'What is owed for one thing, and what has come of it.';

COMMENT ON COLUMN payments.payment.party IS 'The subject of the person who owes it.';

COMMENT ON COLUMN payments.payment.account IS 'The account of the ledger that is credited when money comes.';

COMMENT ON COLUMN payments.payment.reference IS 'What a transfer is recognised by: a creditor reference (ISO 11649).';

COMMENT ON COLUMN payments.payment.customer IS 'At the provider: whose card may be asked again for a deposit.';

CREATE TABLE payments.provider_event (
    id text NOT NULL,
    type text NOT NULL,
    attempt_id uuid,
    received_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE payments.provider_event IS 'What a provider has told, by its own id: each is heard once.';

CREATE TABLE payments.receipt (
    id uuid NOT NULL,
    attempt_id uuid NOT NULL,
    amount_minor bigint NOT NULL,
    received_on date NOT NULL,
    note text,
    created_by text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT receipt_amount_positive CHECK ((amount_minor > 0))
);

COMMENT ON TABLE payments.receipt IS 'Money that somebody in the office has seen on the bank account, and knows what for.';

CREATE TABLE payments.refund (
    id uuid NOT NULL,
    payment_id uuid NOT NULL,
    attempt_id uuid NOT NULL,
    amount_minor bigint NOT NULL,
    reason text NOT NULL,
    state text NOT NULL,
    provider_id text,
    failure_code text,
    created_by text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    fee_minor bigint,
    fee_currency character(3),
    CONSTRAINT refund_amount_positive CHECK ((amount_minor > 0)),
    CONSTRAINT refund_fee_currency_code CHECK ((fee_currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT refund_fee_whole CHECK (((fee_minor IS NULL) = (fee_currency IS NULL))),
    CONSTRAINT refund_has_reason CHECK ((reason <> ''::text)),
    CONSTRAINT refund_state_known CHECK ((state = ANY (ARRAY['wanted'::text, 'succeeded'::text, 'failed'::text])))
);

CREATE TABLE platform.audit (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    entity text NOT NULL,
    entity_id uuid NOT NULL,
    event text NOT NULL,
    before jsonb,
    after jsonb
);

COMMENT ON TABLE platform.audit IS 'Who changed what, when, from what to what. Append-only.';

ALTER TABLE platform.audit ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME platform.audit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE platform.idempotency (
    owner text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    status integer DEFAULT 0 NOT NULL,
    content_type text DEFAULT ''::text NOT NULL,
    body text DEFAULT ''::text NOT NULL,
    created_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE platform.idempotency IS 'Answers of writes by Idempotency-Key, committed with the write itself and kept for 48 hours.';

CREATE TABLE platform.outbox (
    id bigint NOT NULL,
    topic text NOT NULL,
    aggregate_id uuid NOT NULL,
    payload jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    not_before timestamp with time zone NOT NULL,
    last_error text,
    delivered_at timestamp with time zone
);

COMMENT ON TABLE platform.outbox IS 'Events, written in the transaction that caused them and delivered at least once, in order per aggregate.';

ALTER TABLE platform.outbox ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME platform.outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE platform.seed (
    name text NOT NULL,
    fingerprint text NOT NULL,
    loaded_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE platform.seed IS 'Which demo data has been loaded: loading the same files again changes nothing.';

ALTER TABLE ONLY catalog.offer_words ATTACH PARTITION catalog.offer_words_en FOR VALUES IN ('en');

ALTER TABLE ONLY catalog.offer_words ATTACH PARTITION catalog.offer_words_es FOR VALUES IN ('es');

ALTER TABLE ONLY catalog.offer_words ATTACH PARTITION catalog.offer_words_fr FOR VALUES IN ('fr');

ALTER TABLE ONLY booking.booking
    ADD CONSTRAINT booking_code_unique UNIQUE (code);

ALTER TABLE ONLY booking.booking
    ADD CONSTRAINT booking_pkey PRIMARY KEY (id);

ALTER TABLE ONLY booking.booking
    ADD CONSTRAINT booking_quote_used_once UNIQUE (quote_id);

ALTER TABLE ONLY booking.change
    ADD CONSTRAINT change_pkey PRIMARY KEY (booking_id, number);

ALTER TABLE ONLY booking.charged_tax
    ADD CONSTRAINT charged_tax_pkey PRIMARY KEY (listing_id, tax_id);

ALTER TABLE ONLY booking.coupon
    ADD CONSTRAINT coupon_code_unique UNIQUE (code);

ALTER TABLE ONLY booking.coupon
    ADD CONSTRAINT coupon_pkey PRIMARY KEY (id);

ALTER TABLE ONLY booking.damage
    ADD CONSTRAINT damage_pkey PRIMARY KEY (id);

ALTER TABLE ONLY booking.day_override
    ADD CONSTRAINT day_override_pkey PRIMARY KEY (listing_id, day);

ALTER TABLE ONLY booking.desk_receipt
    ADD CONSTRAINT desk_receipt_pkey PRIMARY KEY (booking_id);

ALTER TABLE ONLY booking.discount
    ADD CONSTRAINT discount_pkey PRIMARY KEY (listing_id, kind, threshold);

ALTER TABLE ONLY booking.quote
    ADD CONSTRAINT quote_pkey PRIMARY KEY (id);

ALTER TABLE ONLY booking.rate_change
    ADD CONSTRAINT rate_change_pkey PRIMARY KEY (id);

ALTER TABLE ONLY booking.rate
    ADD CONSTRAINT rate_pkey PRIMARY KEY (listing_id);

ALTER TABLE ONLY booking.redemption
    ADD CONSTRAINT redemption_pkey PRIMARY KEY (booking_id);

ALTER TABLE ONLY booking.season
    ADD CONSTRAINT season_no_overlap EXCLUDE USING gist (listing_id WITH =, during WITH &&);

ALTER TABLE ONLY booking.season
    ADD CONSTRAINT season_pkey PRIMARY KEY (id);

ALTER TABLE ONLY booking.season_weekday
    ADD CONSTRAINT season_weekday_pkey PRIMARY KEY (season_id, weekday);

ALTER TABLE ONLY booking.tax
    ADD CONSTRAINT tax_pkey PRIMARY KEY (id);

ALTER TABLE ONLY calendar.occupancy
    ADD CONSTRAINT occupancy_no_overlap EXCLUDE USING gist (root_id WITH =, span WITH &&, during WITH &&) WHERE ((state = ANY (ARRAY['held'::text, 'firm'::text])));

ALTER TABLE ONLY calendar.occupancy
    ADD CONSTRAINT occupancy_pkey PRIMARY KEY (id);

ALTER TABLE ONLY calendar.unit
    ADD CONSTRAINT unit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY calendar.unit
    ADD CONSTRAINT unit_span_unique UNIQUE (root_id, span);

ALTER TABLE ONLY catalog.amenity
    ADD CONSTRAINT amenity_pkey PRIMARY KEY (code);

ALTER TABLE ONLY catalog.amenity_set
    ADD CONSTRAINT amenity_set_codes_unique UNIQUE (codes);

ALTER TABLE ONLY catalog.amenity_set
    ADD CONSTRAINT amenity_set_pkey PRIMARY KEY (id);

ALTER TABLE ONLY catalog.exchange_rate
    ADD CONSTRAINT exchange_rate_pkey PRIMARY KEY (currency);

ALTER TABLE ONLY catalog.listing
    ADD CONSTRAINT listing_one_of_a_kind UNIQUE (property_id, kind);

ALTER TABLE ONLY catalog.listing
    ADD CONSTRAINT listing_pkey PRIMARY KEY (id);

ALTER TABLE ONLY catalog.listing
    ADD CONSTRAINT listing_slug_unique UNIQUE (slug);

ALTER TABLE ONLY catalog.offer
    ADD CONSTRAINT offer_pkey PRIMARY KEY (listing_id);

ALTER TABLE ONLY catalog.offer_words
    ADD CONSTRAINT offer_words_pkey PRIMARY KEY (listing_id, locale);

ALTER TABLE ONLY catalog.offer_words_en
    ADD CONSTRAINT offer_words_en_pkey PRIMARY KEY (listing_id, locale);

ALTER TABLE ONLY catalog.offer_words_es
    ADD CONSTRAINT offer_words_es_pkey PRIMARY KEY (listing_id, locale);

ALTER TABLE ONLY catalog.offer_words_fr
    ADD CONSTRAINT offer_words_fr_pkey PRIMARY KEY (listing_id, locale);

ALTER TABLE ONLY catalog.picture
    ADD CONSTRAINT picture_pkey PRIMARY KEY (id);

ALTER TABLE ONLY catalog.picture
    ADD CONSTRAINT picture_position_unique UNIQUE (property_id, "position") DEFERRABLE;

ALTER TABLE ONLY catalog.place
    ADD CONSTRAINT place_number_unique UNIQUE (place_number);

ALTER TABLE ONLY catalog.place
    ADD CONSTRAINT place_pkey PRIMARY KEY (id);

ALTER TABLE ONLY catalog.place
    ADD CONSTRAINT place_slug_unique UNIQUE (slug);

ALTER TABLE ONLY catalog.property
    ADD CONSTRAINT property_pkey PRIMARY KEY (id);

ALTER TABLE ONLY catalog.property
    ADD CONSTRAINT property_reference_unique UNIQUE (reference);

ALTER TABLE ONLY catalog.saved_filter
    ADD CONSTRAINT saved_filter_name_unique UNIQUE (owner_subject, name);

ALTER TABLE ONLY catalog.saved_filter
    ADD CONSTRAINT saved_filter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY channels.block
    ADD CONSTRAINT block_pkey PRIMARY KEY (id);

ALTER TABLE ONLY channels.block
    ADD CONSTRAINT block_uid_unique UNIQUE (connection_id, uid);

ALTER TABLE ONLY channels.connection
    ADD CONSTRAINT connection_feed_once_per_unit UNIQUE (property_id, feed_url);

ALTER TABLE ONLY channels.connection
    ADD CONSTRAINT connection_pkey PRIMARY KEY (id);

ALTER TABLE ONLY channels.connection
    ADD CONSTRAINT connection_token_unique UNIQUE (export_token);

ALTER TABLE ONLY company.agreement
    ADD CONSTRAINT agreement_no_overlap EXCLUDE USING gist (property_id WITH =, during WITH &&);

ALTER TABLE ONLY company.agreement
    ADD CONSTRAINT agreement_pkey PRIMARY KEY (id);

ALTER TABLE ONLY company.owner
    ADD CONSTRAINT owner_pkey PRIMARY KEY (id);

ALTER TABLE ONLY company.settings
    ADD CONSTRAINT settings_pkey PRIMARY KEY (id);

ALTER TABLE ONLY company.tax
    ADD CONSTRAINT tax_once UNIQUE (name, basis_points);

ALTER TABLE ONLY company.tax
    ADD CONSTRAINT tax_pkey PRIMARY KEY (id);

ALTER TABLE ONLY enquiries.contact_key
    ADD CONSTRAINT contact_key_pkey PRIMARY KEY (kind, value);

ALTER TABLE ONLY enquiries.contact
    ADD CONSTRAINT contact_pkey PRIMARY KEY (id);

ALTER TABLE ONLY enquiries.enquiry
    ADD CONSTRAINT enquiry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY enquiries.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY enquiries.rotation
    ADD CONSTRAINT rotation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY identity.consent
    ADD CONSTRAINT consent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY identity.person
    ADD CONSTRAINT person_id_once UNIQUE (id);

ALTER TABLE ONLY identity.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (subject);

ALTER TABLE ONLY identity.webhook_delivery
    ADD CONSTRAINT webhook_delivery_pkey PRIMARY KEY (svix_id);

ALTER TABLE ONLY ledger.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (code);

ALTER TABLE ONLY ledger.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY (journal_id, "position");

ALTER TABLE ONLY ledger.journal
    ADD CONSTRAINT journal_of_entries UNIQUE (id, date, currency, entry_count);

ALTER TABLE ONLY ledger.journal
    ADD CONSTRAINT journal_pkey PRIMARY KEY (id);

ALTER TABLE ONLY ledger.journal
    ADD CONSTRAINT journal_posted_once UNIQUE (source_module, source_kind, source_id, event);

ALTER TABLE ONLY ledger.journal
    ADD CONSTRAINT journal_reversed_once UNIQUE (reverses);

ALTER TABLE ONLY media.document
    ADD CONSTRAINT document_pkey PRIMARY KEY (id);

ALTER TABLE ONLY media.leftover
    ADD CONSTRAINT leftover_pkey PRIMARY KEY (id);

ALTER TABLE ONLY media.upload
    ADD CONSTRAINT upload_key_unique UNIQUE (original_key);

ALTER TABLE ONLY media.upload
    ADD CONSTRAINT upload_pkey PRIMARY KEY (id);

ALTER TABLE ONLY messaging.conversation
    ADD CONSTRAINT conversation_pkey PRIMARY KEY (booking_id);

ALTER TABLE ONLY messaging.mail
    ADD CONSTRAINT mail_once UNIQUE (occasion, template, recipient);

ALTER TABLE ONLY messaging.mail
    ADD CONSTRAINT mail_pkey PRIMARY KEY (id);

ALTER TABLE ONLY messaging.message
    ADD CONSTRAINT message_pkey PRIMARY KEY (id);

ALTER TABLE ONLY messaging.review
    ADD CONSTRAINT review_once UNIQUE (booking_id);

ALTER TABLE ONLY messaging.review
    ADD CONSTRAINT review_pkey PRIMARY KEY (id);

ALTER TABLE ONLY payments.attempt
    ADD CONSTRAINT attempt_pkey PRIMARY KEY (id);

ALTER TABLE ONLY payments.attempt
    ADD CONSTRAINT attempt_provider_id_unique UNIQUE (provider_id);

ALTER TABLE ONLY payments.bank_account
    ADD CONSTRAINT bank_account_pkey PRIMARY KEY (currency);

ALTER TABLE ONLY payments.dispute_fee
    ADD CONSTRAINT dispute_fee_pkey PRIMARY KEY (id);

ALTER TABLE ONLY payments.dispute_fee
    ADD CONSTRAINT dispute_fee_provider_id_unique UNIQUE (provider_id);

ALTER TABLE ONLY payments.operation
    ADD CONSTRAINT operation_key_unique UNIQUE (key);

ALTER TABLE ONLY payments.operation
    ADD CONSTRAINT operation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY payments.payment
    ADD CONSTRAINT payment_one_for_each_purpose UNIQUE (subject_kind, subject_id, purpose);

ALTER TABLE ONLY payments.payment
    ADD CONSTRAINT payment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY payments.payment
    ADD CONSTRAINT payment_reference_unique UNIQUE (reference);

ALTER TABLE ONLY payments.provider_event
    ADD CONSTRAINT provider_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY payments.receipt
    ADD CONSTRAINT receipt_pkey PRIMARY KEY (id);

ALTER TABLE ONLY payments.refund
    ADD CONSTRAINT refund_pkey PRIMARY KEY (id);

ALTER TABLE ONLY payments.refund
    ADD CONSTRAINT refund_provider_id_unique UNIQUE (provider_id);

ALTER TABLE ONLY platform.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY platform.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (owner, key);

ALTER TABLE ONLY platform.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);

ALTER TABLE ONLY platform.seed
    ADD CONSTRAINT seed_pkey PRIMARY KEY (name);

CREATE INDEX booking_guest ON booking.booking USING btree (guest_subject, id DESC);

CREATE INDEX booking_held ON booking.booking USING btree (hold_expires_at) WHERE (state = ANY (ARRAY['held'::text, 'pending'::text]));

CREATE INDEX booking_leaving ON booking.booking USING btree (id) WHERE ((erasure_requested_at IS NOT NULL) AND (erased_at IS NULL));

CREATE INDEX booking_named ON booking.booking USING btree (created_at) WHERE (erased_at IS NULL);

CREATE INDEX change_quote_before ON booking.change USING btree (quote_before);

CREATE INDEX charged_tax_tax ON booking.charged_tax USING btree (tax_id);

CREATE INDEX coupon_listing ON booking.coupon USING btree (listing_id);

CREATE INDEX damage_of ON booking.damage USING btree (booking_id, id);

CREATE INDEX quote_check_in ON booking.quote USING btree (lower(stay));

CREATE INDEX quote_check_out ON booking.quote USING btree (upper(stay));

CREATE INDEX quote_expires_at ON booking.quote USING btree (expires_at);

CREATE INDEX quote_property ON booking.quote USING btree (property_id);

CREATE INDEX rate_change_listing ON booking.rate_change USING btree (listing_id, id DESC);

CREATE INDEX rate_tax ON booking.rate USING btree (tax_id);

CREATE INDEX redemption_coupon ON booking.redemption USING btree (coupon_id) WHERE is_live;

CREATE INDEX occupancy_during ON calendar.occupancy USING spgist (during) WHERE (state = ANY (ARRAY['held'::text, 'firm'::text]));

CREATE INDEX occupancy_expiring ON calendar.occupancy USING btree (expires_at) WHERE (state = 'held'::text);

CREATE INDEX occupancy_source ON calendar.occupancy USING btree (source_id);

CREATE INDEX occupancy_unit ON calendar.occupancy USING btree (unit_id, lower(during)) WHERE (state = ANY (ARRAY['held'::text, 'firm'::text]));

CREATE INDEX amenity_set_codes ON catalog.amenity_set USING gin (codes);

CREATE INDEX offer_by_newest ON catalog.offer USING btree (by_newest, listing_id);

CREATE INDEX offer_by_price ON catalog.offer USING btree (by_price, listing_id);

CREATE INDEX offer_by_price_desc ON catalog.offer USING btree (by_price_desc, listing_id);

CREATE INDEX offer_by_rank ON catalog.offer USING btree (by_rank, listing_id, by_price, bedrooms);

CREATE INDEX offer_of_kind_by_price ON catalog.offer USING btree (kind, by_price, listing_id);

CREATE INDEX offer_of_kind_by_rank ON catalog.offer USING btree (kind, by_rank, listing_id, by_price, bedrooms);

CREATE INDEX offer_of_place_by_rank ON catalog.offer USING btree (place_number, by_rank, listing_id);

CREATE INDEX offer_position ON catalog.offer USING btree (latitude, longitude);

CREATE INDEX offer_property ON catalog.offer USING btree (property_id);

CREATE INDEX offer_words_words ON ONLY catalog.offer_words USING gin (words);

CREATE INDEX offer_words_en_words_idx ON catalog.offer_words_en USING gin (words);

CREATE INDEX offer_words_es_words_idx ON catalog.offer_words_es USING gin (words);

CREATE INDEX offer_words_fr_words_idx ON catalog.offer_words_fr USING gin (words);

CREATE INDEX property_agent ON catalog.property USING btree (agent_subject, id);

CREATE INDEX property_amenities ON catalog.property USING gin (amenities);

CREATE INDEX property_building ON catalog.property USING btree (building_id) WHERE (building_id IS NOT NULL);

CREATE INDEX property_place ON catalog.property USING btree (place_id);

CREATE INDEX property_position ON catalog.property USING btree (latitude, longitude);

CREATE INDEX block_waiting ON channels.block USING btree (retry_at) WHERE (state = ANY (ARRAY['partial'::text, 'conflict'::text]));

CREATE INDEX connection_due ON channels.connection USING btree (next_poll_at) WHERE (is_enabled AND (feed_url IS NOT NULL));

CREATE INDEX connection_of_property ON channels.connection USING btree (property_id, id);

CREATE INDEX agreement_owner ON company.agreement USING btree (owner_id);

CREATE INDEX contact_agent ON enquiries.contact USING btree (agent_subject) WHERE (agent_subject IS NOT NULL);

CREATE INDEX contact_key_contact ON enquiries.contact_key USING btree (contact_id);

CREATE INDEX enquiry_assignee ON enquiries.enquiry USING btree (assignee, id DESC);

CREATE INDEX enquiry_closed ON enquiries.enquiry USING btree (closed_at) WHERE ((erased_at IS NULL) AND (closed_at IS NOT NULL));

CREATE INDEX enquiry_contact ON enquiries.enquiry USING btree (contact_id, id DESC);

CREATE INDEX enquiry_email ON enquiries.enquiry USING btree (lower((btrim(email) COLLATE "C"))) WHERE (erased_at IS NULL);

CREATE INDEX enquiry_newest ON enquiries.enquiry USING btree (id DESC);

CREATE INDEX enquiry_property ON enquiries.enquiry USING btree (property_id, id DESC);

CREATE INDEX enquiry_waiting ON enquiries.enquiry USING btree (LEAST(reassign_at, escalate_at)) WHERE ((answered_at IS NULL) AND (state = ANY (ARRAY['new'::text, 'assigned'::text])));

CREATE INDEX entry_author ON enquiries.entry USING btree (author_subject) WHERE (author_subject <> ''::text);

CREATE INDEX entry_of_enquiry ON enquiries.entry USING btree (enquiry_id, id);

CREATE INDEX consent_newest ON identity.consent USING btree (subject, purpose, at DESC, id DESC);

CREATE INDEX person_newest ON identity.person USING btree (id DESC) WHERE (state = 'active'::text);

CREATE INDEX person_staff ON identity.person USING btree (role, id DESC) WHERE ((state = 'active'::text) AND (role <> 'user'::text));

CREATE INDEX person_words ON identity.person USING gin ((((name || ' '::text) || email)) public.gin_trgm_ops) WHERE (state = 'active'::text);

CREATE INDEX webhook_delivery_received_at ON identity.webhook_delivery USING btree (received_at);

CREATE INDEX entry_of_account ON ledger.entry USING btree (account, currency, date, journal_id, "position") INCLUDE (amount_minor);

CREATE INDEX entry_of_booking ON ledger.entry USING btree (booking_id) WHERE (booking_id IS NOT NULL);

CREATE INDEX entry_of_owner ON ledger.entry USING btree (owner_id, date) WHERE (owner_id IS NOT NULL);

CREATE INDEX entry_of_party ON ledger.entry USING btree (party, date) WHERE (party IS NOT NULL);

CREATE INDEX entry_of_property ON ledger.entry USING btree (property_id, date) WHERE (property_id IS NOT NULL);

CREATE INDEX journal_date ON ledger.journal USING btree (date, id);

CREATE INDEX document_of_property ON media.document USING btree (property_id, id);

CREATE INDEX leftover_due ON media.leftover USING btree (not_before, id);

CREATE INDEX leftover_key ON media.leftover USING btree (key);

CREATE INDEX upload_created_by ON media.upload USING btree (created_by);

CREATE INDEX upload_presigned ON media.upload USING btree (expires_at) WHERE (state = 'presigned'::text);

CREATE INDEX upload_unfinished ON media.upload USING btree (property_id, id) WHERE (state = ANY (ARRAY['presigned'::text, 'stored'::text, 'processing'::text, 'refused'::text]));

CREATE INDEX upload_waiting ON media.upload USING btree (id) WHERE (state = ANY (ARRAY['stored'::text, 'processing'::text]));

CREATE INDEX conversation_newest ON messaging.conversation USING btree (last_written_at DESC, booking_id);

CREATE INDEX conversation_property ON messaging.conversation USING btree (property_id);

CREATE INDEX mail_due ON messaging.mail USING btree (not_before) WHERE (state = 'waiting'::text);

CREATE INDEX mail_forgettable ON messaging.mail USING btree (created_at) WHERE (erased_at IS NULL);

CREATE INDEX mail_leased ON messaging.mail USING btree (leased_until) WHERE (state = 'sending'::text);

CREATE INDEX mail_of_booking ON messaging.mail USING btree (booking_id) WHERE (booking_id IS NOT NULL);

CREATE INDEX mail_of_recipient ON messaging.mail USING btree (lower(recipient)) WHERE (erased_at IS NULL);

CREATE INDEX mail_of_subject ON messaging.mail USING btree (person_subject) WHERE (person_subject IS NOT NULL);

CREATE INDEX message_author ON messaging.message USING btree (author_subject) WHERE (author_subject IS NOT NULL);

CREATE INDEX message_of_booking ON messaging.message USING btree (booking_id, id);

CREATE UNIQUE INDEX message_of_system_once ON messaging.message USING btree (booking_id, kind) WHERE (side = 'system'::text);

CREATE INDEX message_untold ON messaging.message USING btree (created_at) WHERE (side = ANY (ARRAY['guest'::text, 'office'::text]));

CREATE INDEX review_guest ON messaging.review USING btree (guest_subject) WHERE (guest_subject IS NOT NULL);

CREATE INDEX review_property ON messaging.review USING btree (property_id, id DESC);

CREATE INDEX review_published ON messaging.review USING btree (listing_id, id DESC) WHERE (state = 'published'::text);

CREATE INDEX attempt_of ON payments.attempt USING btree (payment_id, id);

CREATE UNIQUE INDEX attempt_one_open ON payments.attempt USING btree (payment_id) WHERE (state = ANY (ARRAY['starting'::text, 'open'::text, 'processing'::text, 'authorised'::text]));

CREATE INDEX attempt_to_give_up ON payments.attempt USING btree (until) WHERE ((until IS NOT NULL) AND (state = ANY (ARRAY['starting'::text, 'open'::text])));

CREATE INDEX attempt_to_look_at ON payments.attempt USING btree (look_at) WHERE (look_at IS NOT NULL);

CREATE INDEX dispute_fee_of ON payments.dispute_fee USING btree (attempt_id);

CREATE INDEX operation_of ON payments.operation USING btree (attempt_id);

CREATE INDEX operation_wanted ON payments.operation USING btree (due_at) WHERE (state = 'wanted'::text);

CREATE INDEX payment_party ON payments.payment USING btree (party);

CREATE INDEX provider_event_received ON payments.provider_event USING btree (received_at);

CREATE INDEX receipt_of ON payments.receipt USING btree (attempt_id);

CREATE INDEX refund_of ON payments.refund USING btree (payment_id, id);

CREATE INDEX refund_of_attempt ON payments.refund USING btree (attempt_id);

CREATE INDEX audit_actor ON platform.audit USING btree (actor, id DESC);

CREATE INDEX audit_at ON platform.audit USING btree (at);

CREATE INDEX audit_entity ON platform.audit USING btree (entity, entity_id, id);

CREATE INDEX audit_event ON platform.audit USING btree (event, id DESC);

CREATE INDEX idempotency_created_at ON platform.idempotency USING btree (created_at);

CREATE INDEX outbox_delivered_at ON platform.outbox USING btree (delivered_at) WHERE (delivered_at IS NOT NULL);

CREATE INDEX outbox_waiting ON platform.outbox USING btree (id) WHERE (delivered_at IS NULL);

CREATE INDEX outbox_waiting_by_aggregate ON platform.outbox USING btree (aggregate_id, id) WHERE (delivered_at IS NULL);

ALTER INDEX catalog.offer_words_pkey ATTACH PARTITION catalog.offer_words_en_pkey;

ALTER INDEX catalog.offer_words_words ATTACH PARTITION catalog.offer_words_en_words_idx;

ALTER INDEX catalog.offer_words_pkey ATTACH PARTITION catalog.offer_words_es_pkey;

ALTER INDEX catalog.offer_words_words ATTACH PARTITION catalog.offer_words_es_words_idx;

ALTER INDEX catalog.offer_words_pkey ATTACH PARTITION catalog.offer_words_fr_pkey;

ALTER INDEX catalog.offer_words_words ATTACH PARTITION catalog.offer_words_fr_words_idx;

CREATE TRIGGER booking_drops_coupon AFTER UPDATE OF quote_id ON booking.booking FOR EACH ROW WHEN ((old.quote_id IS DISTINCT FROM new.quote_id)) EXECUTE FUNCTION booking.drop_coupon();

CREATE TRIGGER booking_gives_coupon_back AFTER UPDATE OF state ON booking.booking FOR EACH ROW WHEN ((old.state IS DISTINCT FROM new.state)) EXECUTE FUNCTION booking.count_redemption();

CREATE TRIGGER booking_takes_coupon AFTER INSERT ON booking.booking FOR EACH ROW EXECUTE FUNCTION booking.count_redemption();

CREATE TRIGGER change_append_only BEFORE DELETE OR UPDATE ON booking.change FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER damage_append_only BEFORE DELETE OR UPDATE ON booking.damage FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER desk_receipt_append_only BEFORE DELETE OR UPDATE ON booking.desk_receipt FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER quote_append_only BEFORE UPDATE ON booking.quote FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER exchange_rate_added AFTER INSERT ON catalog.exchange_rate REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION catalog.offer_changed_rates();

CREATE TRIGGER exchange_rate_changed AFTER UPDATE ON catalog.exchange_rate REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION catalog.offer_changed_rates();

CREATE TRIGGER listing_offer_changed AFTER UPDATE ON catalog.listing REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION catalog.offer_changed_listings();

CREATE TRIGGER listing_offered AFTER INSERT ON catalog.listing REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION catalog.offer_new_listings();

CREATE TRIGGER place_offer_changed AFTER UPDATE ON catalog.place REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION catalog.offer_changed_places();

CREATE TRIGGER property_offer_changed AFTER UPDATE ON catalog.property REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION catalog.offer_changed_properties();

CREATE TRIGGER entry_append_only BEFORE UPDATE ON enquiries.entry FOR EACH ROW EXECUTE FUNCTION enquiries.keep_entry();

CREATE TRIGGER consent_append_only BEFORE DELETE OR UPDATE ON identity.consent FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER consent_never_emptied BEFORE TRUNCATE ON identity.consent FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER entry_account_open AFTER INSERT ON ledger.entry REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_closed_accounts();

CREATE TRIGGER entry_append_only BEFORE DELETE OR UPDATE ON ledger.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER entry_never_emptied BEFORE TRUNCATE ON ledger.entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER journal_append_only BEFORE DELETE OR UPDATE ON ledger.journal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE CONSTRAINT TRIGGER journal_balanced AFTER INSERT ON ledger.journal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.check_journal();

CREATE TRIGGER journal_never_emptied BEFORE TRUNCATE ON ledger.journal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER message_append_only BEFORE DELETE OR UPDATE ON messaging.message FOR EACH ROW EXECUTE FUNCTION messaging.keep_message();

CREATE TRIGGER dispute_fee_append_only BEFORE DELETE OR UPDATE ON payments.dispute_fee FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER receipt_append_only BEFORE DELETE OR UPDATE ON payments.receipt FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE ON platform.audit FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TRIGGER audit_never_emptied BEFORE TRUNCATE ON platform.audit FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

ALTER TABLE ONLY booking.booking
    ADD CONSTRAINT booking_quote_exists FOREIGN KEY (quote_id) REFERENCES booking.quote(id);

ALTER TABLE ONLY booking.change
    ADD CONSTRAINT change_of_booking FOREIGN KEY (booking_id) REFERENCES booking.booking(id);

ALTER TABLE ONLY booking.change
    ADD CONSTRAINT change_quote_after_exists FOREIGN KEY (quote_after) REFERENCES booking.quote(id);

ALTER TABLE ONLY booking.change
    ADD CONSTRAINT change_quote_before_exists FOREIGN KEY (quote_before) REFERENCES booking.quote(id);

ALTER TABLE ONLY booking.charged_tax
    ADD CONSTRAINT charged_tax_exists FOREIGN KEY (tax_id) REFERENCES company.tax(id);

ALTER TABLE ONLY booking.charged_tax
    ADD CONSTRAINT charged_tax_rate_exists FOREIGN KEY (listing_id) REFERENCES booking.rate(listing_id) ON DELETE CASCADE;

ALTER TABLE ONLY booking.coupon
    ADD CONSTRAINT coupon_rate_exists FOREIGN KEY (listing_id) REFERENCES booking.rate(listing_id) ON DELETE CASCADE;

ALTER TABLE ONLY booking.damage
    ADD CONSTRAINT damage_of_booking FOREIGN KEY (booking_id) REFERENCES booking.booking(id);

ALTER TABLE ONLY booking.day_override
    ADD CONSTRAINT day_override_rate_exists FOREIGN KEY (listing_id) REFERENCES booking.rate(listing_id) ON DELETE CASCADE;

ALTER TABLE ONLY booking.desk_receipt
    ADD CONSTRAINT desk_receipt_of_booking FOREIGN KEY (booking_id) REFERENCES booking.booking(id);

ALTER TABLE ONLY booking.discount
    ADD CONSTRAINT discount_rate_exists FOREIGN KEY (listing_id) REFERENCES booking.rate(listing_id) ON DELETE CASCADE;

ALTER TABLE ONLY booking.quote
    ADD CONSTRAINT quote_coupon_exists FOREIGN KEY (coupon_id) REFERENCES booking.coupon(id);

ALTER TABLE ONLY booking.rate_change
    ADD CONSTRAINT rate_change_rate_exists FOREIGN KEY (listing_id) REFERENCES booking.rate(listing_id) ON DELETE CASCADE;

ALTER TABLE ONLY booking.rate
    ADD CONSTRAINT rate_tax_exists FOREIGN KEY (tax_id) REFERENCES company.tax(id);

ALTER TABLE ONLY booking.redemption
    ADD CONSTRAINT redemption_booking_exists FOREIGN KEY (booking_id) REFERENCES booking.booking(id) ON DELETE CASCADE;

ALTER TABLE ONLY booking.redemption
    ADD CONSTRAINT redemption_coupon_exists FOREIGN KEY (coupon_id) REFERENCES booking.coupon(id);

ALTER TABLE ONLY booking.season
    ADD CONSTRAINT season_rate_exists FOREIGN KEY (listing_id) REFERENCES booking.rate(listing_id) ON DELETE CASCADE;

ALTER TABLE ONLY booking.season_weekday
    ADD CONSTRAINT season_weekday_season_exists FOREIGN KEY (season_id) REFERENCES booking.season(id) ON DELETE CASCADE;

ALTER TABLE ONLY calendar.occupancy
    ADD CONSTRAINT occupancy_unit_exists FOREIGN KEY (unit_id) REFERENCES calendar.unit(id);

ALTER TABLE ONLY calendar.unit
    ADD CONSTRAINT unit_root_exists FOREIGN KEY (root_id) REFERENCES calendar.unit(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY catalog.listing
    ADD CONSTRAINT listing_property_exists FOREIGN KEY (property_id) REFERENCES catalog.property(id);

ALTER TABLE ONLY catalog.offer
    ADD CONSTRAINT offer_listing_exists FOREIGN KEY (listing_id) REFERENCES catalog.listing(id) ON DELETE CASCADE;

ALTER TABLE catalog.offer_words
    ADD CONSTRAINT offer_words_offer_exists FOREIGN KEY (listing_id) REFERENCES catalog.offer(listing_id) ON DELETE CASCADE;

ALTER TABLE ONLY catalog.picture
    ADD CONSTRAINT picture_property_exists FOREIGN KEY (property_id) REFERENCES catalog.property(id) ON DELETE CASCADE;

ALTER TABLE ONLY catalog.property
    ADD CONSTRAINT property_building_exists FOREIGN KEY (building_id) REFERENCES catalog.property(id);

ALTER TABLE ONLY catalog.property
    ADD CONSTRAINT property_place_exists FOREIGN KEY (place_id) REFERENCES catalog.place(id);

ALTER TABLE ONLY channels.block
    ADD CONSTRAINT block_connection_exists FOREIGN KEY (connection_id) REFERENCES channels.connection(id) ON DELETE CASCADE;

ALTER TABLE ONLY company.agreement
    ADD CONSTRAINT agreement_of_owner FOREIGN KEY (owner_id) REFERENCES company.owner(id);

ALTER TABLE ONLY enquiries.contact_key
    ADD CONSTRAINT contact_key_contact_exists FOREIGN KEY (contact_id) REFERENCES enquiries.contact(id) ON DELETE CASCADE;

ALTER TABLE ONLY enquiries.enquiry
    ADD CONSTRAINT enquiry_contact_exists FOREIGN KEY (contact_id) REFERENCES enquiries.contact(id);

ALTER TABLE ONLY enquiries.entry
    ADD CONSTRAINT entry_enquiry_exists FOREIGN KEY (enquiry_id) REFERENCES enquiries.enquiry(id) ON DELETE CASCADE;

ALTER TABLE ONLY ledger.entry
    ADD CONSTRAINT entry_account_exists FOREIGN KEY (account) REFERENCES ledger.account(code);

ALTER TABLE ONLY ledger.entry
    ADD CONSTRAINT entry_like_its_journal FOREIGN KEY (journal_id, date, currency, entry_count) REFERENCES ledger.journal(id, date, currency, entry_count);

ALTER TABLE ONLY ledger.journal
    ADD CONSTRAINT journal_reversed_exists FOREIGN KEY (reverses) REFERENCES ledger.journal(id);

ALTER TABLE ONLY media.document
    ADD CONSTRAINT document_upload_exists FOREIGN KEY (id) REFERENCES media.upload(id);

ALTER TABLE ONLY messaging.message
    ADD CONSTRAINT message_has_conversation FOREIGN KEY (booking_id) REFERENCES messaging.conversation(booking_id);

ALTER TABLE ONLY payments.attempt
    ADD CONSTRAINT attempt_of_payment FOREIGN KEY (payment_id) REFERENCES payments.payment(id);

ALTER TABLE ONLY payments.dispute_fee
    ADD CONSTRAINT dispute_fee_of_attempt FOREIGN KEY (attempt_id) REFERENCES payments.attempt(id);

ALTER TABLE ONLY payments.operation
    ADD CONSTRAINT operation_of_attempt FOREIGN KEY (attempt_id) REFERENCES payments.attempt(id);

ALTER TABLE ONLY payments.operation
    ADD CONSTRAINT operation_of_refund FOREIGN KEY (refund_id) REFERENCES payments.refund(id);

ALTER TABLE ONLY payments.receipt
    ADD CONSTRAINT receipt_of_attempt FOREIGN KEY (attempt_id) REFERENCES payments.attempt(id);

ALTER TABLE ONLY payments.refund
    ADD CONSTRAINT refund_of_attempt FOREIGN KEY (attempt_id) REFERENCES payments.attempt(id);

ALTER TABLE ONLY payments.refund
    ADD CONSTRAINT refund_of_payment FOREIGN KEY (payment_id) REFERENCES payments.payment(id);

GRANT USAGE ON SCHEMA booking TO estate_booking;
GRANT USAGE ON SCHEMA booking TO estate_search;
GRANT USAGE ON SCHEMA booking TO estate_messaging;
GRANT USAGE ON SCHEMA booking TO estate_insights;

GRANT USAGE ON SCHEMA calendar TO estate_calendar;
GRANT USAGE ON SCHEMA calendar TO estate_search;
GRANT USAGE ON SCHEMA calendar TO estate_insights;

GRANT USAGE ON SCHEMA catalog TO estate_catalog;
GRANT USAGE ON SCHEMA catalog TO estate_search;
GRANT USAGE ON SCHEMA catalog TO estate_messaging;
GRANT USAGE ON SCHEMA catalog TO estate_insights;

GRANT USAGE ON SCHEMA channels TO estate_channels;

GRANT USAGE ON SCHEMA company TO estate_company;

GRANT USAGE ON SCHEMA enquiries TO estate_enquiries;
GRANT USAGE ON SCHEMA enquiries TO estate_messaging;

GRANT USAGE ON SCHEMA identity TO estate_identity;

GRANT USAGE ON SCHEMA insights TO estate_insights;

GRANT USAGE ON SCHEMA ledger TO estate_ledger;
GRANT USAGE ON SCHEMA ledger TO estate_booking;
GRANT USAGE ON SCHEMA ledger TO estate_payments;
GRANT USAGE ON SCHEMA ledger TO estate_insights;

GRANT USAGE ON SCHEMA media TO estate_media;

GRANT USAGE ON SCHEMA messaging TO estate_messaging;
GRANT USAGE ON SCHEMA messaging TO estate_search;

GRANT USAGE ON SCHEMA payments TO estate_payments;

GRANT USAGE ON SCHEMA platform TO estate_platform;
GRANT USAGE ON SCHEMA platform TO estate_identity;
GRANT USAGE ON SCHEMA platform TO estate_catalog;
GRANT USAGE ON SCHEMA platform TO estate_calendar;
GRANT USAGE ON SCHEMA platform TO estate_booking;
GRANT USAGE ON SCHEMA platform TO estate_search;
GRANT USAGE ON SCHEMA platform TO estate_enquiries;
GRANT USAGE ON SCHEMA platform TO estate_media;
GRANT USAGE ON SCHEMA platform TO estate_company;
GRANT USAGE ON SCHEMA platform TO estate_ledger;
GRANT USAGE ON SCHEMA platform TO estate_payments;
GRANT USAGE ON SCHEMA platform TO estate_channels;
GRANT USAGE ON SCHEMA platform TO estate_messaging;

GRANT USAGE ON SCHEMA search TO estate_search;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.booking TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.quote TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.rate TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.booking_row TO estate_booking;

GRANT ALL ON FUNCTION booking.takes(listing uuid, check_in date, check_out date, at timestamp with time zone) TO estate_search;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.change TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.charged_tax TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.coupon TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.coupon_row TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.damage TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.day_override TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.desk_receipt TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.discount TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.ending TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ledger.journal TO estate_ledger;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ledger.posting TO estate_ledger;
GRANT SELECT ON TABLE ledger.posting TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.posted TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.published_rate TO estate_booking;
GRANT SELECT ON TABLE booking.published_rate TO estate_search;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.published_stay TO estate_booking;
GRANT SELECT ON TABLE booking.published_stay TO estate_messaging;
GRANT SELECT ON TABLE booking.published_stay TO estate_insights;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.rate_change TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.redemption TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.season TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.season_weekday TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE booking.tax TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE calendar.occupancy TO estate_calendar;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE calendar.occupied TO estate_calendar;
GRANT SELECT ON TABLE calendar.occupied TO estate_search;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE calendar.published_closure TO estate_calendar;
GRANT SELECT ON TABLE calendar.published_closure TO estate_insights;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE calendar.unit TO estate_calendar;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE calendar.published_unit TO estate_calendar;
GRANT SELECT ON TABLE calendar.published_unit TO estate_search;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.amenity TO estate_catalog;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.amenity_set TO estate_catalog;

GRANT USAGE ON SEQUENCE catalog.amenity_set_id_seq TO estate_catalog;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.exchange_rate TO estate_catalog;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.listing TO estate_catalog;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.offer TO estate_catalog;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.offer_words TO estate_catalog;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.offer_words_en TO estate_catalog;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.offer_words_es TO estate_catalog;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.offer_words_fr TO estate_catalog;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.picture TO estate_catalog;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.place TO estate_catalog;

GRANT USAGE ON SEQUENCE catalog.place_place_number_seq TO estate_catalog;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.property TO estate_catalog;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.published_amenity TO estate_catalog;
GRANT SELECT ON TABLE catalog.published_amenity TO estate_search;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.published_amenity_set TO estate_catalog;
GRANT SELECT ON TABLE catalog.published_amenity_set TO estate_search;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.published_exchange_rate TO estate_catalog;
GRANT SELECT ON TABLE catalog.published_exchange_rate TO estate_search;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.published_listing TO estate_catalog;
GRANT SELECT ON TABLE catalog.published_listing TO estate_search;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.published_offer TO estate_catalog;
GRANT SELECT ON TABLE catalog.published_offer TO estate_search;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.published_picture TO estate_catalog;
GRANT SELECT ON TABLE catalog.published_picture TO estate_search;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.published_place TO estate_catalog;
GRANT SELECT ON TABLE catalog.published_place TO estate_search;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.published_stay_house TO estate_catalog;
GRANT SELECT ON TABLE catalog.published_stay_house TO estate_insights;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.published_stay_place TO estate_catalog;
GRANT SELECT ON TABLE catalog.published_stay_place TO estate_messaging;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.published_words TO estate_catalog;
GRANT SELECT ON TABLE catalog.published_words TO estate_search;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE catalog.saved_filter TO estate_catalog;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE channels.block TO estate_channels;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE channels.connection TO estate_channels;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE company.agreement TO estate_company;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE company.owner TO estate_company;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE company.settings TO estate_company;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE company.tax TO estate_company;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE enquiries.contact TO estate_enquiries;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE enquiries.contact_key TO estate_enquiries;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE enquiries.enquiry TO estate_enquiries;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE enquiries.entry TO estate_enquiries;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE enquiries.published_asker TO estate_enquiries;
GRANT SELECT ON TABLE enquiries.published_asker TO estate_messaging;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE enquiries.rotation TO estate_enquiries;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE identity.consent TO estate_identity;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE identity.person TO estate_identity;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE identity.webhook_delivery TO estate_identity;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ledger.account TO estate_ledger;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ledger.entry TO estate_ledger;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ledger.charge TO estate_ledger;
GRANT SELECT ON TABLE ledger.charge TO estate_booking;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ledger.collected TO estate_ledger;
GRANT SELECT ON TABLE ledger.collected TO estate_payments;

GRANT USAGE ON SEQUENCE ledger.journal_id_seq TO estate_ledger;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE ledger.published_stay_revenue TO estate_ledger;
GRANT SELECT ON TABLE ledger.published_stay_revenue TO estate_insights;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE media.document TO estate_media;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE media.leftover TO estate_media;

GRANT USAGE ON SEQUENCE media.leftover_id_seq TO estate_media;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE media.upload TO estate_media;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE messaging.conversation TO estate_messaging;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE messaging.mail TO estate_messaging;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE messaging.message TO estate_messaging;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE messaging.review TO estate_messaging;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE messaging.published_rating TO estate_messaging;
GRANT SELECT ON TABLE messaging.published_rating TO estate_search;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE payments.attempt TO estate_payments;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE payments.bank_account TO estate_payments;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE payments.dispute_fee TO estate_payments;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE payments.operation TO estate_payments;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE payments.payment TO estate_payments;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE payments.provider_event TO estate_payments;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE payments.receipt TO estate_payments;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE payments.refund TO estate_payments;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE platform.audit TO estate_platform;
GRANT INSERT ON TABLE platform.audit TO estate_identity;
GRANT INSERT ON TABLE platform.audit TO estate_catalog;
GRANT INSERT ON TABLE platform.audit TO estate_calendar;
GRANT INSERT ON TABLE platform.audit TO estate_booking;
GRANT INSERT ON TABLE platform.audit TO estate_search;
GRANT INSERT ON TABLE platform.audit TO estate_enquiries;
GRANT INSERT ON TABLE platform.audit TO estate_media;
GRANT INSERT ON TABLE platform.audit TO estate_company;
GRANT INSERT ON TABLE platform.audit TO estate_ledger;
GRANT INSERT ON TABLE platform.audit TO estate_payments;
GRANT INSERT ON TABLE platform.audit TO estate_channels;
GRANT INSERT ON TABLE platform.audit TO estate_messaging;

GRANT USAGE ON SEQUENCE platform.audit_id_seq TO estate_platform;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE platform.idempotency TO estate_platform;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE platform.outbox TO estate_platform;
GRANT INSERT ON TABLE platform.outbox TO estate_identity;
GRANT INSERT ON TABLE platform.outbox TO estate_catalog;
GRANT INSERT ON TABLE platform.outbox TO estate_calendar;
GRANT INSERT ON TABLE platform.outbox TO estate_booking;
GRANT INSERT ON TABLE platform.outbox TO estate_search;
GRANT INSERT ON TABLE platform.outbox TO estate_enquiries;
GRANT INSERT ON TABLE platform.outbox TO estate_media;
GRANT INSERT ON TABLE platform.outbox TO estate_company;
GRANT INSERT ON TABLE platform.outbox TO estate_ledger;
GRANT INSERT ON TABLE platform.outbox TO estate_payments;
GRANT INSERT ON TABLE platform.outbox TO estate_channels;
GRANT INSERT ON TABLE platform.outbox TO estate_messaging;

GRANT USAGE ON SEQUENCE platform.outbox_id_seq TO estate_platform;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE platform.seed TO estate_platform;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA booking GRANT USAGE ON SEQUENCES TO estate_booking;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA booking GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO estate_booking;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA calendar GRANT USAGE ON SEQUENCES TO estate_calendar;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA calendar GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO estate_calendar;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA catalog GRANT USAGE ON SEQUENCES TO estate_catalog;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA catalog GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO estate_catalog;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA channels GRANT USAGE ON SEQUENCES TO estate_channels;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA channels GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO estate_channels;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA company GRANT USAGE ON SEQUENCES TO estate_company;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA company GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO estate_company;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA enquiries GRANT USAGE ON SEQUENCES TO estate_enquiries;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA enquiries GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO estate_enquiries;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA identity GRANT USAGE ON SEQUENCES TO estate_identity;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA identity GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO estate_identity;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA insights GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO estate_insights;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA ledger GRANT USAGE ON SEQUENCES TO estate_ledger;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA ledger GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO estate_ledger;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA media GRANT USAGE ON SEQUENCES TO estate_media;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA media GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO estate_media;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA messaging GRANT USAGE ON SEQUENCES TO estate_messaging;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA messaging GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO estate_messaging;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA payments GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO estate_payments;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA platform GRANT USAGE ON SEQUENCES TO estate_platform;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA platform GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO estate_platform;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA search GRANT USAGE ON SEQUENCES TO estate_search;

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA search GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO estate_search;

