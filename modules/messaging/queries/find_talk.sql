-- $2 the viewer, $3 whether he sees all, $4 the properties that he runs, $5 his language. Another's booking is as good as none.
SELECT stay.id, stay.code, stay.guest_subject, stay.guest_name, stay.guest_email = '' AS is_erased,
       coalesce(place.title ->> $5::text, stay.listing_slug) AS listing_title, stay.listing_slug, stay.property_id, stay.check_in, stay.check_out,
       (SELECT count(*)::int FROM messaging.message
        WHERE message.booking_id = stay.id AND message.side = 'office' AND message.id > talk.guest_read_up_to) AS unread_of_guest,
       (SELECT count(*)::int FROM messaging.message
        WHERE message.booking_id = stay.id AND message.side = 'guest' AND message.id > talk.office_read_up_to) AS unread_of_office
FROM booking.published_stay AS stay
LEFT JOIN catalog.published_stay_place AS place ON place.listing_id = stay.listing_id
LEFT JOIN messaging.conversation AS talk ON talk.booking_id = stay.id
WHERE stay.id = $1 AND (stay.guest_subject = $2 OR $3::boolean OR stay.property_id = ANY ($4::uuid[]))
