INSERT INTO booking.quote (id, listing_id, listing_slug, property_id, stay, guests, lines, total_minor, currency, rules_version, created_at, expires_at,
                           party, coupon_id, inputs, due_at_property_minor, deposit_minor)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
