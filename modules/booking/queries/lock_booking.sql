-- As find_booking, for a change: read when the lock is had.
SELECT known.*
FROM (SELECT id FROM booking.booking WHERE id = $1 FOR UPDATE) AS locked
CROSS JOIN LATERAL booking.read_booking(locked.id) AS known
WHERE known.guest_subject = $2 OR $3::boolean OR known.property_id = ANY ($4::uuid[])
