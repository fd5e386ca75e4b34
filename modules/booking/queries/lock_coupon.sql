SELECT coupon_row.*
FROM booking.coupon_row
WHERE id = $1 AND (listing_id = $2 OR listing_id IS NULL)
FOR UPDATE
