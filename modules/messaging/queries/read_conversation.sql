-- Nobody unreads what he has read, and nobody reads what is not there.
UPDATE messaging.conversation
SET guest_read_up_to = CASE WHEN $2 = 'guest' THEN $3::uuid ELSE guest_read_up_to END,
    office_read_up_to = CASE WHEN $2 = 'office' THEN $3::uuid ELSE office_read_up_to END
WHERE booking_id = $1 AND CASE $2 WHEN 'guest' THEN guest_read_up_to WHEN 'office' THEN office_read_up_to END < $3::uuid
  AND EXISTS (SELECT FROM messaging.message WHERE message.id = $3::uuid AND message.booking_id = conversation.booking_id)
