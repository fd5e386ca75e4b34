SELECT messaging.erase_conversations(ARRAY(
    SELECT talk.booking_id
    FROM messaging.conversation AS talk
    JOIN booking.published_stay AS stay ON stay.id = talk.booking_id
    WHERE stay.erased_at IS NOT NULL
      AND EXISTS (SELECT FROM messaging.message WHERE message.booking_id = talk.booking_id AND (body <> '' OR (side = 'guest' AND author_name <> '')))
    ORDER BY talk.booking_id
    LIMIT $1))
