-- migrate:up

-- What a use case reads of a coupon, and what the ledger has of a stay, each in one place.

SET LOCAL lock_timeout = '10s';

CREATE VIEW booking.coupon_row AS
SELECT id, code, listing_id, basis_points, amount_minor, currency, bookable_from, bookable_until, stay_from, stay_until, min_nights, max_redemptions,
       max_per_guest, redeemed, is_active
FROM booking.coupon;

CREATE VIEW booking.posted AS
SELECT source_id AS booking_id, source_kind AS kind, event, is_reversed
FROM ledger.posting
WHERE source_module = 'booking';
COMMENT ON VIEW booking.posted IS 'What booking has posted, by the booking that it was posted for.';

-- migrate:down
DROP VIEW booking.posted;
DROP VIEW booking.coupon_row;
