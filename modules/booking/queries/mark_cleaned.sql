UPDATE booking.booking SET cleaned_at = coalesce(cleaned_at, $2) WHERE id = $1
