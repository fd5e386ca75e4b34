INSERT INTO booking.rate_change (id, listing_id, what, before, made_at) VALUES ($1, $2, $3, $4, $5)
