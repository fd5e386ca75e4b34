SELECT guest_subject FROM booking.published_stay WHERE id = $1
