-- Of the listing $1 and of all; those that can be used first.
SELECT coupon_row.*
FROM booking.coupon_row
WHERE listing_id = $1 OR listing_id IS NULL
ORDER BY is_active DESC, code
