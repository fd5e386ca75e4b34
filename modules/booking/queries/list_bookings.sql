-- $1 is the viewer, $2 whether all are wanted that he may see, $3 whether that is everyone's, $4 the properties that he runs, $5 the last id
-- of the page before.
SELECT booking_row.*
FROM booking.booking_row
WHERE (guest_subject = $1 OR ($2::boolean AND ($3::boolean OR property_id = ANY ($4::uuid[]))))
  AND ($5::uuid IS NULL OR id < $5)
ORDER BY id DESC
LIMIT $6
