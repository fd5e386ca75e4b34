SELECT count(*)::int
FROM messaging.conversation AS talk
JOIN booking.published_stay AS stay ON stay.id = talk.booking_id
WHERE stay.guest_subject <> $1 AND ($2::boolean OR talk.property_id = ANY ($3::uuid[]))
  AND EXISTS (SELECT FROM messaging.message
              WHERE message.booking_id = talk.booking_id AND message.side = 'guest' AND message.id > talk.office_read_up_to)
