INSERT INTO enquiries.contact (id, created_at) VALUES ($1, $2)
