-- $2 is the viewer; $3 says that he sees all, $4 names the properties that he runs: another's booking is as good as none.
SELECT booking_row.*
FROM booking.booking_row
WHERE id = $1 AND (guest_subject = $2 OR $3::boolean OR property_id = ANY ($4::uuid[]))
