SELECT quote.id, quote.listing_id, listing_slug, property_id, stay, guests, lines, total_minor, quote.currency, quote.created_at, expires_at, party,
       coupon.code AS coupon, due_at_property_minor, deposit_minor, rules_version
FROM booking.quote
LEFT JOIN booking.coupon ON coupon.id = quote.coupon_id
WHERE quote.id = $1
