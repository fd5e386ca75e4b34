UPDATE booking.booking SET courtesy_minor = courtesy_minor + $2 WHERE id = $1
