INSERT INTO booking.damage (id, booking_id, amount_minor, reason, claimed_by, claimed_at) VALUES ($1, $2, $3, $4, $5, $6)
