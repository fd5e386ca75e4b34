UPDATE booking.booking SET state = 'expired' WHERE id = $1 AND state IN ('held', 'pending') RETURNING answer_by IS NOT NULL AS was_unanswered
