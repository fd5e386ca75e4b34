-- Sides that have neither read nor been told of what the other has written: the newest of it before $1, or the oldest before $2.
SELECT talk.booking_id, CASE message.side WHEN 'office' THEN 'guest' ELSE 'office' END AS side
FROM messaging.message
JOIN messaging.conversation AS talk ON talk.booking_id = message.booking_id
WHERE message.side IN ('guest', 'office') AND message.created_at > $1::timestamptz - interval '7 days'
  AND message.id > CASE message.side WHEN 'office' THEN greatest(talk.guest_read_up_to, talk.guest_told_up_to)
                                     ELSE greatest(talk.office_read_up_to, talk.office_told_up_to) END
GROUP BY talk.booking_id, message.side
HAVING max(message.created_at) <= $1::timestamptz OR min(message.created_at) <= $2::timestamptz
ORDER BY min(message.created_at), talk.booking_id
LIMIT $3
