UPDATE booking.booking SET state = 'declined', cancelled_at = $2, answer_by = NULL WHERE id = $1
