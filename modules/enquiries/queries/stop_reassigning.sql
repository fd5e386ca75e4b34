UPDATE enquiries.enquiry SET reassign_at = NULL WHERE id = $1
