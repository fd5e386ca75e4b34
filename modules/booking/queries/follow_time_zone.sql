UPDATE booking.rate SET time_zone = $2 WHERE property_id = $1 AND time_zone <> $2
