UPDATE booking.rate SET cancellation_policy = $2 WHERE listing_id = $1
