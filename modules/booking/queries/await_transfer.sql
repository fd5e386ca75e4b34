UPDATE booking.booking SET state = 'pending', hold_expires_at = $2 WHERE id = $1
