SELECT id FROM booking.booking WHERE quote_id = $1
