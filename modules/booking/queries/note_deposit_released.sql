UPDATE booking.booking SET deposit_released_at = $2 WHERE id = $1
