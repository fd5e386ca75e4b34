UPDATE booking.booking SET state = 'expired' WHERE id = $1 AND state IN ('held', 'pending')
