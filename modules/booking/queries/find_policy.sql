SELECT cancellation_policy AS policy FROM booking.rate WHERE listing_id = $1
