UPDATE booking.rate_change SET undone_at = $2 WHERE id = $1
