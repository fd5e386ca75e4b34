-- A booking has taken the place of their days; they come back when it goes.
UPDATE channels.block SET state = 'partial', retry_at = $2 WHERE id = ANY ($1::uuid[]) AND state = 'placed' AND NOT is_booking
