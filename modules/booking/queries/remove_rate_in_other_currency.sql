DELETE FROM booking.rate WHERE listing_id = $1 AND currency <> $2
