UPDATE booking.booking SET state = 'held', hold_expires_at = $2, answer_by = NULL WHERE id = $1
