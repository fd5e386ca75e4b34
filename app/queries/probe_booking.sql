SELECT EXISTS (SELECT FROM booking.booking)
