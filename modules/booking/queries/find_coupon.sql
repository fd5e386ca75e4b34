SELECT id, code, listing_id, basis_points, amount_minor, currency, bookable_from, bookable_until, stay_from, stay_until, min_nights, max_redemptions,
       max_per_guest, redeemed, is_active
FROM booking.coupon
WHERE code = upper($1)
