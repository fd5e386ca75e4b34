SELECT id, before FROM booking.rate_change WHERE listing_id = $1 AND undone_at IS NULL ORDER BY id DESC LIMIT 1 FOR UPDATE
