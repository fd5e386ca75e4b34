INSERT INTO messaging.review (id, booking_id, listing_id, property_id, guest_subject, author_name, locale, stayed_on, overall, cleanliness, accuracy,
                              communication, location, value, body, state, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'submitted', $16)
