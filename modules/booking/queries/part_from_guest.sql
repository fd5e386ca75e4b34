-- Each booking gets a pseudonym of its own: one guest's bookings are not to be told from one another's.
UPDATE booking.booking
SET guest_subject = 'erased_' || gen_random_uuid(), erasure_requested_at = $2
WHERE guest_subject = $1
RETURNING id
