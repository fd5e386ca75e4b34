UPDATE booking.booking SET state = 'pending', answer_by = hold_expires_at WHERE id = $1
