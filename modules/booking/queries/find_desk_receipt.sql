SELECT amount_minor, means, taken_at FROM booking.desk_receipt WHERE booking_id = $1
