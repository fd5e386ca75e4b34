-- The coupon that a booking has taken, as it is today.
SELECT coupon.id, coupon.code, coupon.listing_id, coupon.basis_points, coupon.amount_minor, coupon.currency, coupon.bookable_from, coupon.bookable_until,
       coupon.stay_from, coupon.stay_until, coupon.min_nights, coupon.max_redemptions, coupon.max_per_guest, coupon.redeemed, coupon.is_active
FROM booking.booking
JOIN booking.quote ON quote.id = booking.quote_id
JOIN booking.coupon ON coupon.id = quote.coupon_id
WHERE booking.id = $1
