-- What a plan has several of; put_plan_parts writes it anew.
WITH seasons AS (DELETE FROM booking.season WHERE listing_id = $1),
     days AS (DELETE FROM booking.day_override WHERE listing_id = $1),
     taxes AS (DELETE FROM booking.charged_tax WHERE listing_id = $1)
DELETE FROM booking.discount WHERE listing_id = $1
