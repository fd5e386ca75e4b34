-- migrate:up

-- What reports may read. They keep nothing of their own: each figure is counted from the stays, the ledger and the calendar as they are.

SET LOCAL lock_timeout = '10s';

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'estate_insights') THEN
        CREATE ROLE estate_insights NOLOGIN;
    END IF;
END $$;
CREATE SCHEMA insights;
GRANT USAGE ON SCHEMA insights TO estate_insights;
ALTER DEFAULT PRIVILEGES IN SCHEMA insights GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO estate_insights;
GRANT USAGE ON SCHEMA booking, catalog, calendar, ledger TO estate_insights;
GRANT SELECT ON booking.published_stay TO estate_insights;

-- What stays have brought in and will, by the ledger, after reversals: what is deferred (21..) and what is earned (4...) of a booking. Taxes are owed to the
-- state (22..), and what was kept of a cancelled stay stands by itself (4300).
CREATE VIEW ledger.published_stay_revenue AS
SELECT entry.booking_id, entry.currency,
       coalesce(-sum(entry.amount_minor) FILTER (WHERE entry.account IN ('2100', '4000')), 0)::bigint AS nights_minor,
       coalesce(-sum(entry.amount_minor) FILTER (WHERE entry.account NOT IN ('2100', '4000', '4300') AND (entry.account LIKE '21%' OR entry.account LIKE '4%')),
                0)::bigint AS fees_minor,
       coalesce(-sum(entry.amount_minor) FILTER (WHERE entry.account LIKE '22%'), 0)::bigint AS tax_minor,
       coalesce(-sum(entry.amount_minor) FILTER (WHERE entry.account = '4300'), 0)::bigint AS cancellation_minor
FROM ledger.entry
WHERE entry.booking_id IS NOT NULL
GROUP BY entry.booking_id, entry.currency;
GRANT SELECT ON ledger.published_stay_revenue TO estate_insights;

-- Which houses are let by the night, and since when.
CREATE VIEW catalog.published_stay_house AS
SELECT listing.property_id, property.reference, property.name, listing.currency, place.name AS place_name,
       CASE WHEN listing.publication_state = 'published' THEN coalesce(listing.published_at, listing.created_at) END AS on_market_since
FROM catalog.listing
JOIN catalog.property ON property.id = listing.property_id
JOIN catalog.place ON place.id = property.place_id
WHERE listing.kind = 'short_stay';
GRANT SELECT ON catalog.published_stay_house TO estate_insights;

-- Days on which a house is not let by the night, or is let by somebody else's channel.
CREATE VIEW calendar.published_closure AS
SELECT unit_id AS property_id, lower(during) AS from_day, upper(during) AS to_day, kind
FROM calendar.occupancy
WHERE state = 'firm' AND kind NOT IN ('stay', 'preparation');
GRANT SELECT ON calendar.published_closure TO estate_insights;

-- migrate:down
DROP VIEW calendar.published_closure, catalog.published_stay_house, ledger.published_stay_revenue;
DROP SCHEMA insights CASCADE;
