UPDATE booking.coupon
SET code = $2, listing_id = $3, basis_points = $4, amount_minor = $5, currency = $6, bookable_from = $7, bookable_until = $8, stay_from = $9, stay_until = $10,
    min_nights = $11, max_redemptions = $12, max_per_guest = $13, is_active = $14
WHERE id = $1
