-- Of these the ones that are over at $2.
UPDATE booking.booking
SET guest_name = '', guest_email = '', guest_phone = NULL, note = NULL, cancel_reason = NULL, erased_at = $2,
    guest_subject = CASE WHEN erasure_requested_at IS NULL THEN 'erased_' || gen_random_uuid() ELSE guest_subject END
WHERE erased_at IS NULL AND id IN (SELECT id FROM booking.ending WHERE id = ANY ($1::uuid[]) AND over_at <= $2::timestamptz)
RETURNING id
