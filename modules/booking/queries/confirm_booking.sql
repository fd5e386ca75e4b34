UPDATE booking.booking SET state = 'confirmed', confirmed_at = $2 WHERE id = $1
