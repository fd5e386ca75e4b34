-- $1 the viewer, $2 whether he sees all, $3 the properties that he runs, $4 only with something unread, $5 part of name or code, $6 his language,
-- $7 to skip, $8 at most. One's own stays are not the office's business.
SELECT stay.id AS booking_id, stay.code, stay.guest_name, coalesce(place.title ->> $6::text, stay.listing_slug) AS listing_title, stay.check_in,
       stay.check_out, left(last.body, 160) AS last_words, last.side AS last_side, last.created_at AS last_written_at, unread.number AS unread
FROM messaging.conversation AS talk
JOIN booking.published_stay AS stay ON stay.id = talk.booking_id
LEFT JOIN catalog.published_stay_place AS place ON place.listing_id = stay.listing_id
JOIN LATERAL (SELECT body, side, created_at FROM messaging.message
              WHERE message.booking_id = talk.booking_id AND message.kind = 'text' ORDER BY message.id DESC LIMIT 1) AS last ON true
CROSS JOIN LATERAL (SELECT count(*)::int AS number FROM messaging.message
                    WHERE message.booking_id = talk.booking_id AND message.side = 'guest' AND message.id > talk.office_read_up_to) AS unread
WHERE stay.guest_subject <> $1 AND ($2::boolean OR talk.property_id = ANY ($3::uuid[]))
  AND (NOT $4::boolean OR unread.number > 0)
  AND ($5::text IS NULL OR strpos(lower(concat_ws(' ', stay.guest_name, stay.code)), lower($5)) > 0)
ORDER BY last.created_at DESC, talk.booking_id
OFFSET $7
LIMIT $8
