UPDATE booking.booking SET state = $2, cancelled_at = $3, cancel_reason = $4, kept_minor = $5 WHERE id = $1
