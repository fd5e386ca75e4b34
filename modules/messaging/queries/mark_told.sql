UPDATE messaging.conversation
SET guest_told_up_to = CASE WHEN $2 = 'guest' THEN $3::uuid ELSE guest_told_up_to END,
    office_told_up_to = CASE WHEN $2 = 'office' THEN $3::uuid ELSE office_told_up_to END
WHERE booking_id = $1
