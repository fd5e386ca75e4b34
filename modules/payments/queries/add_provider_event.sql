INSERT INTO payments.provider_event (id, type, attempt_id, received_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING
