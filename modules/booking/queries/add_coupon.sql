INSERT INTO booking.coupon (id, code, listing_id, basis_points, amount_minor, currency, bookable_from, bookable_until, stay_from, stay_until, min_nights,
                            max_redemptions, max_per_guest, is_active, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
