-- Of the listing $1 and of all; those that can be used first.
SELECT id, code, listing_id, basis_points, amount_minor, currency, bookable_from, bookable_until, stay_from, stay_until, min_nights, max_redemptions,
       max_per_guest, redeemed, is_active
FROM booking.coupon
WHERE listing_id = $1 OR listing_id IS NULL
ORDER BY is_active DESC, code
