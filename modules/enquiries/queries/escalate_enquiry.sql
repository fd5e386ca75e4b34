-- The manager knows: it is dealt out no more.
UPDATE enquiries.enquiry SET escalated_at = $2, escalate_at = NULL, reassign_at = NULL WHERE id = $1
