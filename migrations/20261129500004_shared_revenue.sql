-- migrate:up

-- What a stay has brought in is what its guest pays for it, also where its house is somebody else's and the ledger shares it with him; what he has broken is no
-- revenue of the stay.
SET LOCAL lock_timeout = '10s';
CREATE OR REPLACE VIEW ledger.published_stay_revenue AS
SELECT entry.booking_id, entry.currency,
       coalesce(-sum(entry.amount_minor) FILTER (WHERE entry.account IN ('2100', '4000')), 0)::bigint AS nights_minor,
       coalesce(-sum(entry.amount_minor) FILTER (WHERE entry.account NOT IN ('2100', '4000', '4300') AND (entry.account LIKE '21%' OR entry.account LIKE '4%')),
                0)::bigint AS fees_minor,
       coalesce(-sum(entry.amount_minor) FILTER (WHERE entry.account LIKE '22%'), 0)::bigint AS tax_minor,
       coalesce(-sum(entry.amount_minor) FILTER (WHERE entry.account = '4300'), 0)::bigint AS cancellation_minor
FROM ledger.entry
JOIN ledger.journal ON journal.id = entry.journal_id
WHERE entry.booking_id IS NOT NULL AND NOT (journal.source_module = 'booking' AND journal.source_kind IN ('owner_share', 'damage'))
GROUP BY entry.booking_id, entry.currency;

-- migrate:down
CREATE OR REPLACE VIEW ledger.published_stay_revenue AS
SELECT entry.booking_id, entry.currency,
       coalesce(-sum(entry.amount_minor) FILTER (WHERE entry.account IN ('2100', '4000')), 0)::bigint AS nights_minor,
       coalesce(-sum(entry.amount_minor) FILTER (WHERE entry.account NOT IN ('2100', '4000', '4300') AND (entry.account LIKE '21%' OR entry.account LIKE '4%')),
                0)::bigint AS fees_minor,
       coalesce(-sum(entry.amount_minor) FILTER (WHERE entry.account LIKE '22%'), 0)::bigint AS tax_minor,
       coalesce(-sum(entry.amount_minor) FILTER (WHERE entry.account = '4300'), 0)::bigint AS cancellation_minor
FROM ledger.entry
WHERE entry.booking_id IS NOT NULL
GROUP BY entry.booking_id, entry.currency;
