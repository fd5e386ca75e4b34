-- Whether the coupon of a booking that has expired can be taken again; locks it. No row where it has none.
SELECT coupon.is_active AND (coupon.max_redemptions IS NULL OR coupon.redeemed < coupon.max_redemptions)
       AND (coupon.max_per_guest IS NULL OR coupon.max_per_guest > (
            SELECT count(*) FROM booking.redemption JOIN booking.booking AS other ON other.id = redemption.booking_id
            WHERE redemption.coupon_id = coupon.id AND redemption.is_live AND other.guest_subject = booking.guest_subject))
FROM booking.booking
JOIN booking.quote ON quote.id = booking.quote_id
JOIN booking.coupon ON coupon.id = quote.coupon_id
WHERE booking.id = $1
FOR UPDATE OF coupon
