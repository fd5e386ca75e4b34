SELECT last_subject FROM enquiries.rotation FOR UPDATE
