-- Of a person: what was sent to his account's bookings, and to the address $2 that the issuer has verified; and what was written about his stays.
SELECT json_build_object(
    'mails', (SELECT coalesce(json_agg(json_build_object('template', template, 'recipient', recipient, 'name', recipient_name, 'subject', subject,
                                                         'text', body_text, 'state', state, 'created_at', created_at, 'sent_at', sent_at) ORDER BY id), '[]')
              FROM (SELECT * FROM messaging.mail
                    WHERE erased_at IS NULL AND (person_subject = $1 OR lower(recipient) = lower($2))
                    ORDER BY id DESC
                    LIMIT 5000) AS mine),
    'conversations', (SELECT coalesce(json_agg(json_build_object('booking_id', booking_id, 'side', side, 'kind', kind, 'text', body, 'at', created_at)
                                               ORDER BY id), '[]')
                      FROM (SELECT message.* FROM messaging.message
                            JOIN booking.published_stay AS stay ON stay.id = message.booking_id
                            WHERE stay.guest_subject = $1
                            ORDER BY message.id DESC
                            LIMIT 5000) AS said),
    'reviews', (SELECT coalesce(json_agg(json_build_object('booking_id', booking_id, 'name', author_name, 'overall', overall, 'cleanliness', cleanliness,
                                                           'accuracy', accuracy, 'communication', communication, 'location', location, 'value', value,
                                                           'text', body, 'state', state, 'refusal', refusal, 'reply', reply, 'created_at', created_at)
                                         ORDER BY id), '[]')
                FROM messaging.review WHERE guest_subject = $1))
