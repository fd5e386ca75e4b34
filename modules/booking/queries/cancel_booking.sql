UPDATE booking.booking SET state = 'cancelled', cancelled_at = $2, cancel_reason = $3 WHERE id = $1
