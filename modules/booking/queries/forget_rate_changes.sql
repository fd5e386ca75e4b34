-- All but the newest $2.
DELETE FROM booking.rate_change
WHERE listing_id = $1
  AND id NOT IN (SELECT id FROM booking.rate_change WHERE listing_id = $1 AND undone_at IS NULL ORDER BY id DESC LIMIT $2)
