INSERT INTO booking.desk_receipt (booking_id, amount_minor, means, taken_by, taken_at) VALUES ($1, $2, $3, $4, $5)
