-- At $1: bookings that have been over for $2 months, and those of erased guests as soon as they are over. Nothing is over before it was made,
-- so that only bookings that are old enough are looked at. Other processes take others.
SELECT booking.id
FROM booking.booking
WHERE booking.erased_at IS NULL
  AND booking.id IN (
      SELECT id FROM booking.ending
      WHERE erased_at IS NULL AND erasure_requested_at IS NOT NULL AND over_at <= $1::timestamptz
      UNION ALL
      SELECT id FROM booking.ending
      WHERE erased_at IS NULL AND created_at <= $1::timestamptz - make_interval(months => $2::int)
        AND over_at <= $1::timestamptz - make_interval(months => $2::int))
ORDER BY booking.id
LIMIT $3
FOR UPDATE SKIP LOCKED
