UPDATE booking.booking SET deposit_asked_at = $2 WHERE id = $1
