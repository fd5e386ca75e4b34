UPDATE booking.booking SET state = 'completed', departed_at = $2 WHERE id = $1
