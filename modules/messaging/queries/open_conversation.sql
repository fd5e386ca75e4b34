INSERT INTO messaging.conversation (booking_id, property_id, last_written_at)
VALUES ($1, $2, $3)
ON CONFLICT (booking_id) DO UPDATE SET last_written_at = greatest(conversation.last_written_at, excluded.last_written_at)
