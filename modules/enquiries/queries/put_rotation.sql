UPDATE enquiries.rotation SET last_subject = $1
