SELECT coupon_row.*
FROM booking.coupon_row
WHERE code = upper($1)
