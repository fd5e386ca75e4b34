UPDATE booking.rate SET nightly_minor = $2 WHERE listing_id = $1
