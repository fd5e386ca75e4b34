INSERT INTO booking.booking (id, code, quote_id, guest_subject, guest_name, guest_email, guest_phone, note, state, hold_expires_at, created_at, locale)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'held', $9, $10, $11)
