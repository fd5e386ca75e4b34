-- The coupon that a booking has taken, as it is today.
SELECT coupon_row.*
FROM booking.booking
JOIN booking.quote ON quote.id = booking.quote_id
JOIN booking.coupon_row ON coupon_row.id = quote.coupon_id
WHERE booking.id = $1
