UPDATE booking.booking SET state = 'checked_in', arrived_at = $2 WHERE id = $1
