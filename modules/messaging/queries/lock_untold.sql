-- What side $2 of a conversation has neither read nor been told of.
SELECT message.id, message.author_name, message.body
FROM messaging.conversation AS talk
JOIN messaging.message ON message.booking_id = talk.booking_id
WHERE talk.booking_id = $1 AND message.side = CASE $2::text WHEN 'guest' THEN 'office' ELSE 'guest' END AND message.body <> ''
  AND message.id > CASE $2::text WHEN 'guest' THEN greatest(talk.guest_read_up_to, talk.guest_told_up_to)
                                 ELSE greatest(talk.office_read_up_to, talk.office_told_up_to) END
ORDER BY message.id
FOR UPDATE OF talk
